package vn.bangvang.api.internal;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.bangvang.publication.ReleasedVersion;

/** Answers of the public side, as {@code openapi.yaml} describes them. */
final class PublicAnswers {

    private PublicAnswers() {}

    record Items<T>(List<T> items) {}

    record RoundLine(String round, String name, String agency, int version, Instant releasedAt) {}

    record Published(String round, String name, String agency, List<VersionLine> versions) {}

    record VersionLine(int number, State state, Instant releasedAt, String reason, String sha256) {}

    record PublishedVersion(
            String round,
            String name,
            String agency,
            int number,
            State state,
            Instant releasedAt,
            String reason,
            List<VersionFile> files,
            List<PublishedPost> posts) {}

    record VersionFile(String name, String type, int size, String sha256, String address) {}

    record PublishedPost(String code, String title, String agency, int rows) {}

    record PaperCheck(
            String sha256,
            Standing standing,
            @Nullable String round,
            @Nullable Integer number,
            @Nullable Integer current) {

        enum Standing {
            IN_FORCE,
            SUPERSEDED,
            UNKNOWN
        }
    }

    enum State {
        CURRENT,
        SUPERSEDED;

        static State of(ReleasedVersion version) {
            return version.current() ? CURRENT : SUPERSEDED;
        }
    }
}
