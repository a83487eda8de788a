package vn.bangvang;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/** Texts that a person has read and agreed to; what differs is kept under target/approved for comparing. */
public final class Approved {

    private Approved() {}

    /** The text must be the approved one of that name, to the letter. */
    public static void assertApproved(String name, String text) {
        Path approved = Path.of("src/test/resources/approved", name);
        try {
            Path received = Path.of("target/approved", name);
            Files.createDirectories(Objects.requireNonNull(received.getParent()));
            Files.writeString(received, text);
            assertThat(text).as("read %s and copy it to %s", received, approved).isEqualTo(Files.readString(approved));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
