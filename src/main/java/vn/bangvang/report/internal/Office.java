package vn.bangvang.report.internal;

import java.util.Map;
import java.util.Objects;
import vn.bangvang.report.Issuing;

/** Who issues the papers, and where. */
record Office(String superior, Map<Issuing, Issuer> issuers, String place, String layout) {

    /** The name of a council or of who stands for it, whole and as it ends the numbers of its papers. */
    record Issuer(String name, String brief) {}

    Office {
        issuers = Map.copyOf(issuers);
    }

    Issuer issuer(Filling filling) {
        return Objects.requireNonNull(issuers.get(Issuing.of(filling.values())));
    }
}
