package vn.bangvang.round.internal;

import java.util.Objects;
import vn.bangvang.round.PostData;
import vn.bangvang.round.RoundData;

/** What the trail keeps of a round's or a post's data. */
final class Described {

    private Described() {}

    /** Parts that a reader of the trail finds again on the screens, each translated where it is a code. */
    static String of(RoundData data) {
        return String.join(
                " · ",
                data.code(),
                data.name(),
                data.agency(),
                data.kind().name(),
                data.planNumber(),
                data.planApprovedOn().toString(),
                data.live() ? "LIVE" : "REHEARSAL");
    }

    static String of(PostData data) {
        return String.join(
                " · ",
                data.code(),
                data.title(),
                data.agency(),
                data.rank().name(),
                data.form().name(),
                "QUOTA " + data.quota(),
                data.requiredDegree(),
                Objects.requireNonNullElse(data.overrideDocument(), ""));
    }
}
