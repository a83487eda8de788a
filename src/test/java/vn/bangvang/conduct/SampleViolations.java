package vn.bangvang.conduct;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import vn.bangvang.candidate.anonymous.CandidateId;
import vn.bangvang.regulation.PaperKind;
import vn.bangvang.round.RoundId;
import vn.bangvang.security.AccountId;

/** Recorded violations as tests need them. */
public final class SampleViolations {

    public static final Instant MORNING = Instant.parse("2023-09-20T01:30:00Z");

    private SampleViolations() {}

    public static ViolationData data(CandidateId candidate, PaperKind paper, Measure measure, String record) {
        return new ViolationData(
                candidate,
                paper,
                measure,
                "Trao đổi sau khi đã nhắc",
                record,
                MORNING,
                "Lê Thị Coi",
                SignedBy.CANDIDATE,
                "",
                "",
                "",
                "");
    }

    /** The candidate 7 with the steps in their order; the record is named after the id. */
    public static Violation violation(long id, PaperKind paper, Measure measure, Step.Kind... steps) {
        return of(id, data(new CandidateId(7), paper, measure, id + "/BB"), steps);
    }

    public static Violation of(long id, ViolationData data, Step.Kind... steps) {
        return new Violation(
                new ViolationId(id),
                new RoundId(1),
                "007",
                data,
                new AccountId(1),
                "Cán bộ tổ chức",
                MORNING,
                steps(steps));
    }

    private static List<Step> steps(Step.Kind... kinds) {
        return Arrays.stream(kinds)
                .map(kind -> new Step(kind, new AccountId(2), "Chủ tịch hội đồng", MORNING, kind + " note"))
                .toList();
    }
}
