package vn.bangvang.round.internal;

import vn.bangvang.audit.Told;
import vn.bangvang.round.PostData;
import vn.bangvang.round.RoundData;

/** What the trail keeps of a round's or a post's data. */
final class Described {

    private Described() {}

    /** Parts that a reader of the trail finds again on the screens, each translated where it is a code. */
    static String of(RoundData data) {
        return Told.of(
                data.code(),
                data.name(),
                data.agency(),
                data.kind(),
                data.planNumber(),
                data.planApprovedOn(),
                data.live() ? "LIVE" : "REHEARSAL");
    }

    static String of(PostData data) {
        return Told.of(
                data.code(),
                data.title(),
                data.agency(),
                data.rank(),
                data.form(),
                Told.as("QUOTA", data.quota()),
                data.requiredDegree(),
                data.overrideDocument());
    }
}
