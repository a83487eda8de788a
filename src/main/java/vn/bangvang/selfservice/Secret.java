package vn.bangvang.selfservice;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Something that lets in whoever holds it: it can be written into a cookie or a link, and never into a log by accident. */
public final class Secret {

    private final String value;

    public Secret(String value) {
        this.value = value;
    }

    /** As the holder shows it. */
    public String value() {
        return value;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Secret secret && secret.value.equals(value);
    }

    @Override
    public int hashCode() {
        return Objects.hash(value);
    }

    @Override
    public String toString() {
        return "Secret";
    }
}
