package vn.bangvang.recompute.internal;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.bangvang.candidate.anonymous.CandidateId;
import vn.bangvang.conduct.ActiveViolation;
import vn.bangvang.conduct.Violations;
import vn.bangvang.recompute.bundle.Entrant;
import vn.bangvang.regulation.PaperKind;
import vn.bangvang.round.RoundId;

/** The violations that count now: a share of a mark, or a result that is gone. */
@Component
class ViolationRecords implements ConductRecords {

    private final Violations violations;

    ViolationRecords(Violations violations) {
        this.violations = violations;
    }

    @Override
    public Map<CandidateId, Map<PaperKind, Measure>> of(RoundId round) {
        Map<CandidateId, Map<PaperKind, Measure>> measures = new HashMap<>();
        violations.active(round).forEach((candidate, papers) -> {
            Map<PaperKind, Measure> own = new EnumMap<>(PaperKind.class);
            papers.forEach((paper, violation) -> own.put(paper, measure(violation)));
            measures.put(candidate, own);
        });
        return measures;
    }

    private static Measure measure(ActiveViolation violation) {
        return switch (violation.measure()) {
            case REPRIMAND, WARNING ->
                new Measure(
                        Optional.empty(),
                        Optional.of(new Entrant.Violation(
                                violation.measure().name(),
                                violation.percent().orElseThrow(),
                                Entrant.Violation.Order.AFTER_AVERAGE,
                                violation.record())));
            case SUSPENSION -> new Measure(Optional.of(Entrant.Attendance.SUSPENDED), Optional.empty());
            case CANCELLATION -> new Measure(Optional.of(Entrant.Attendance.CANCELLED), Optional.empty());
        };
    }
}
