package vn.bangvang.demo.internal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import vn.bangvang.candidate.anonymous.CandidateId;
import vn.bangvang.scoring.Criterion;
import vn.bangvang.scoring.Marking;
import vn.bangvang.scoring.OwnSheet;
import vn.bangvang.security.TrialActors;

/** Lets demo people act through the doors, and stops the demo when a door refuses what it must not refuse. */
@Component
@ConditionalOnProperty("bangvang.demo")
class DemoStage {

    private final TrialActors actors;
    private final Marking marking;

    DemoStage(TrialActors actors, Marking marking) {
        this.actors = actors;
        this.marking = marking;
    }

    <T> T as(String username, Supplier<T> act) {
        return actors.as(username, act);
    }

    /** The act must end as this kind of outcome. */
    <O, T extends O> T expect(String username, Class<T> wanted, Supplier<O> act) {
        O outcome = actors.as(username, act);
        if (!wanted.isInstance(outcome)) {
            throw new IllegalStateException("demo data: expected " + wanted.getSimpleName() + " but got " + outcome);
        }
        return wanted.cast(outcome);
    }

    /** The examiner gives marks that add up to the total, spread over the criteria in proportion. */
    void mark(String examiner, CandidateId candidate, String total) {
        OwnSheet sheet = as(examiner, () -> marking.mySheet(candidate));
        List<BigDecimal> marks = split(sheet.criteria(), new BigDecimal(total));
        for (int i = 0; i < marks.size(); i++) {
            Criterion criterion = sheet.criteria().get(i);
            BigDecimal mark = marks.get(i);
            expect(
                    examiner,
                    Marking.MarkOutcome.Saved.class,
                    () -> marking.save(new Marking.MarkChange(
                            UUID.randomUUID(), candidate, sheet.candidateNumber(), criterion.id(), mark)));
        }
    }

    void sign(String examiner, CandidateId candidate, String number) {
        expect(examiner, Marking.MarkOutcome.Signed.class, () -> marking.sign(candidate, number));
    }

    private static List<BigDecimal> split(List<Criterion> criteria, BigDecimal total) {
        BigDecimal scale = criteria.stream().map(c -> c.data().maximum()).reduce(BigDecimal.ZERO, BigDecimal::add);
        List<BigDecimal> marks = new ArrayList<>();
        BigDecimal left = total;
        for (Criterion criterion : criteria) {
            BigDecimal step = criterion.data().step();
            BigDecimal share = total.multiply(criterion.data().maximum())
                    .divide(scale, 4, RoundingMode.DOWN)
                    .divide(step, 0, RoundingMode.DOWN)
                    .multiply(step);
            marks.add(share);
            left = left.subtract(share);
        }
        for (int i = 0; left.signum() > 0; i = (i + 1) % criteria.size()) {
            BigDecimal step = criteria.get(i).data().step();
            if (marks.get(i).add(step).compareTo(criteria.get(i).data().maximum()) <= 0) {
                marks.set(i, marks.get(i).add(step));
                left = left.subtract(step);
            }
        }
        return marks;
    }
}
