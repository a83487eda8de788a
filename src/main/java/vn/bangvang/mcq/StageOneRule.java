package vn.bangvang.mcq;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.bangvang.regulation.ExamDesign.TestPart;
import vn.bangvang.regulation.LegalRef;
import vn.bangvang.regulation.PaperKind;

/** Counts each part by its key and lets go on whoever passes every part, each by itself and without rounding. */
public final class StageOneRule {

    private static final int HUNDRED = 100;

    private final Map<PaperKind, AnswerKey> keys;
    private final List<CancelledQuestion> cancelled;

    public StageOneRule(Collection<AnswerKey> keys, Collection<CancelledQuestion> cancelled) {
        this.keys = keys.stream().collect(Collectors.toMap(AnswerKey::paper, key -> key));
        this.cancelled = List.copyOf(cancelled);
    }

    /** What stage 1 says of that candidate, with the steps that lead there. */
    public StageOneResult judge(Sitting sitting) {
        Map<PaperKind, PartResult> parts = new LinkedHashMap<>();
        List<StageStep> why = new ArrayList<>();
        sitting.parts().forEach(part -> {
            step(why, "mcq.why.part." + part.paper(), part.source(), part.questions(), part.minutes());
            parts.put(part.paper(), judge(part, sitting, why));
        });
        boolean goesOn = parts.values().stream().allMatch(PartResult::passed);
        boolean open = parts.values().stream().anyMatch(PartResult.Open.class::isInstance);
        String end = parts.isEmpty()
                ? "mcq.why.noStage"
                : open ? "mcq.why.stillOpen" : goesOn ? "mcq.why.goesOn" : "mcq.why.staysBehind";
        step(why, end, null);
        return new StageOneResult(sitting.candidate().id(), sitting.candidate().number(), parts, goesOn, why);
    }

    private PartResult judge(TestPart part, Sitting sitting, List<StageStep> why) {
        PaperKind paper = part.paper();
        Optional<AttendanceNote> note = Optional.ofNullable(sitting.notes().get(paper));
        StageAttendance state = note.map(AttendanceNote::state).orElse(StageAttendance.EXPECTED);
        String reason = note.map(AttendanceNote::reason).orElse("");
        ExemptPaper exempt = sitting.exempt().get(paper);
        if (exempt != null && (state == StageAttendance.EXPECTED || state == StageAttendance.ABSENT)) {
            step(why, "mcq.why.exempt", exempt.article(), exempt.evidence());
            return new PartResult.Exempt(paper, exempt);
        }
        return switch (state) {
            case EXPECTED -> count(part, Optional.ofNullable(sitting.sheets().get(paper)), why);
            case ABSENT -> {
                step(why, "mcq.why.absent", null);
                yield new PartResult.Absent(paper);
            }
            case WITHDRAWN -> {
                step(why, "mcq.why.withdrawn", null, reason);
                yield new PartResult.Withdrawn(paper, reason);
            }
            case SUSPENDED -> {
                step(why, "mcq.why.suspended", null, reason);
                yield new PartResult.Suspended(paper, reason);
            }
            case CANCELLED -> {
                step(why, "mcq.why.cancelled", null, reason);
                yield new PartResult.Cancelled(paper, reason);
            }
        };
    }

    private PartResult count(TestPart part, Optional<AnswerSheet> sheet, List<StageStep> why) {
        Optional<VariantKey> key = sheet.flatMap(s -> Optional.ofNullable(keys.get(s.paper()))
                .flatMap(k -> k.variant(s.variant()))
                .filter(k -> k.entries().size() == s.answers().size()));
        if (key.isEmpty()) {
            step(why, sheet.isEmpty() ? "mcq.why.noSheet" : "mcq.why.noKey", null);
            return new PartResult.Open(part.paper());
        }
        return count(part, sheet.orElseThrow(), key.get(), why);
    }

    private PartResult count(TestPart part, AnswerSheet sheet, VariantKey key, List<StageStep> why) {
        int right = 0;
        int given = 0;
        int counting = key.entries().size();
        for (int i = 0; i < key.entries().size(); i++) {
            KeyEntry entry = key.entries().get(i);
            Optional<CancelEffect> effect = effectOn(part.paper(), entry.question());
            if (effect.isEmpty()) {
                right += entry.right(sheet.answers().get(i)) ? 1 : 0;
            } else if (effect.get() == CancelEffect.EVERYBODY_CORRECT) {
                given++;
            } else {
                counting--;
            }
        }
        step(
                why,
                sheet.variant().isEmpty() ? "mcq.why.answers" : "mcq.why.answersOfVariant",
                null,
                sheet.answers().stream().filter(Answer::blank).count(),
                sheet.answers().stream().filter(Answer::doubleMark).count(),
                right,
                sheet.variant());
        cancelled.stream()
                .filter(question -> question.paper() == part.paper() && key.has(question.question()))
                .forEach(question -> step(
                        why,
                        "mcq.why.question." + question.effect(),
                        null,
                        question.question(),
                        question.decisionNumber()));
        int correct = right + given;
        boolean passed = counting(part, counting).passedWith(correct);
        step(
                why,
                passed ? "mcq.why.passed" : "mcq.why.failed",
                part.passSource(),
                correct,
                counting,
                part.passPercent().toPlainString(),
                correct * HUNDRED,
                part.passPercent()
                        .multiply(java.math.BigDecimal.valueOf(counting))
                        .stripTrailingZeros()
                        .toPlainString());
        return new PartResult.Counted(part.paper(), correct, counting, passed);
    }

    private Optional<CancelEffect> effectOn(PaperKind paper, String question) {
        return cancelled.stream()
                .filter(c -> c.paper() == paper && c.question().equals(question))
                .map(CancelledQuestion::effect)
                .findFirst();
    }

    /** The part with as many questions as count. */
    private static TestPart counting(TestPart part, int questions) {
        return new TestPart(
                part.paper(), questions, part.minutes(), part.passPercent(), part.source(), part.passSource());
    }

    private static void step(List<StageStep> why, String key, @Nullable LegalRef article, Object... args) {
        why.add(new StageStep(
                key, java.util.Arrays.stream(args).map(String::valueOf).toList(), article));
    }
}
