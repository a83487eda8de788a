package vn.bangvang.ranking;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import vn.bangvang.regulation.ExamDesign;
import vn.bangvang.regulation.LegalRef;
import vn.bangvang.regulation.PaperKind;
import vn.bangvang.regulation.Parameter;
import vn.bangvang.regulation.RuleSet;
import vn.bangvang.regulation.TieBreakKey;
import vn.bangvang.regulation.Weights;

/** From the papers to the one mark of the specialised exam: violations, weights, the minimum of each part. */
public final class StandingRule {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** What counts of a paper, or of all together, and what would count without any rounding. */
    private record Part(BigDecimal mark, BigDecimal exact) {}

    /** What each part has to reach, and the step that says that it does. */
    private record Minimum(BigDecimal points, ReasonStep reached) {

        static Minimum of(RuleSet rules, Parameter<BigDecimal> percent) {
            BigDecimal points = percent.value().multiply(rules.scale().value()).divide(HUNDRED);
            return new Minimum(
                    points, new ReasonStep("why.partsReach", List.of(Reasons.print(points)), percent.source()));
        }
    }

    private final RuleSet rules;
    private final ExamDesign design;
    private final Optional<Minimum> minimum;
    private final LegalRef weighing;

    /** The rule for one design of exam: what is the same for every candidate is worked out once. */
    public StandingRule(RuleSet rules, ExamDesign design) {
        this.rules = rules;
        this.design = design;
        this.minimum = rules.setting("combined.minimum-percent", BigDecimal.class)
                .stated()
                .map(percent -> Minimum.of(rules, percent));
        this.weighing = rules.setting("combined.weights", List.class).source();
    }

    /**
     * The standing of a candidate, in points of the scale of the rule set. Who misses one paper of a combined exam has no
     * mark, and a minimum of each part is compared before the parts are put together.
     */
    public Standing of(CandidatePapers papers) {
        return switch (papers.stageOne()) {
            case StageOneStanding.Open open -> new Standing.NotScored();
            case StageOneStanding.NotAdmitted not -> new Standing.NotAdmitted(not.how());
            case StageOneStanding.NotHeld notHeld -> stageTwo(papers, new ArrayList<>(), Map.of());
            case StageOneStanding.Passed passed -> stageTwo(papers, new ArrayList<>(passed.how()), passed.keys());
        };
    }

    /** @param how the steps so far, to which those of stage 2 are added */
    private Standing stageTwo(CandidatePapers papers, List<ReasonStep> how, Map<TieBreakKey, BigDecimal> stageOneKeys) {
        Optional<Standing> gone = gone(papers);
        if (gone.isPresent()) {
            return gone.get();
        }
        Map<PaperKind, Part> parts = new EnumMap<>(PaperKind.class);
        for (PaperKind paper : design.stage2()) {
            parts.put(paper, counted(paper, (PaperResult.Marked) papers.of(paper), how));
        }
        if (design.weights().isEmpty()) {
            Part only = parts.values().iterator().next();
            return new Standing.Scored(only.mark(), only.exact(), stageOneKeys, how);
        }
        Part together = together(design.weights().get(), parts, how);
        if (!eachReachesItsMinimum(parts, how)) {
            return new Standing.PartBelowMinimum(together.mark(), how);
        }
        Map<TieBreakKey, BigDecimal> keys = new HashMap<>(stageOneKeys);
        keys.put(TieBreakKey.WRITTEN_SCORE, part(parts, PaperKind.WRITTEN).mark());
        return new Standing.Scored(together.mark(), together.exact(), keys, how);
    }

    private static Part part(Map<PaperKind, Part> parts, PaperKind paper) {
        return Objects.requireNonNull(parts.get(paper));
    }

    /** A paper that is open keeps everything open; else a state without a mark decides. */
    private Optional<Standing> gone(CandidatePapers papers) {
        if (satEverything(papers)) {
            return Optional.empty();
        }
        List<PaperResult> results = design.stage2().stream().map(papers::of).toList();
        if (results.stream().anyMatch(PaperResult.Withdrawn.class::isInstance)) {
            return Optional.of(new Standing.Withdrawn());
        }
        Optional<Standing> taken = first(results, PaperResult.Suspended.class)
                .<Standing>map(suspended -> new Standing.Suspended(suspended.how()))
                .or(() -> first(results, PaperResult.Cancelled.class)
                        .map(cancelled -> new Standing.Cancelled(cancelled.how())));
        if (taken.isPresent()) {
            return taken;
        }
        if (results.stream().anyMatch(PaperResult.Open.class::isInstance)) {
            return Optional.of(new Standing.NotScored());
        }
        if (results.stream().allMatch(PaperResult.Absent.class::isInstance)) {
            return Optional.of(new Standing.Absent());
        }
        List<PaperKind> missed = design.stage2().stream()
                .filter(paper -> papers.of(paper) instanceof PaperResult.Absent)
                .toList();
        return Optional.of(new Standing.PapersMissed(missed));
    }

    private boolean satEverything(CandidatePapers papers) {
        for (PaperKind paper : design.stage2()) {
            if (!(papers.of(paper) instanceof PaperResult.Marked)) {
                return false;
            }
        }
        return true;
    }

    private static <T extends PaperResult> Optional<T> first(List<PaperResult> results, Class<T> type) {
        return results.stream().filter(type::isInstance).map(type::cast).findFirst();
    }

    private Part counted(PaperKind paper, PaperResult.Marked marked, List<ReasonStep> how) {
        if (design.weights().isPresent() || marked.deduction().isPresent()) {
            how.add(new ReasonStep(
                    "why.part." + paper,
                    List.of(Reasons.print(marked.officialMark())),
                    rules.officialMarkRounding().source()));
        }
        return marked.deduction()
                .map(deduction -> deducted(marked, deduction, how))
                .orElse(new Part(marked.officialMark(), marked.exact()));
    }

    private Part deducted(PaperResult.Marked marked, Deduction deduction, List<ReasonStep> how) {
        BigDecimal share = HUNDRED.subtract(deduction.percent()).movePointLeft(2);
        BigDecimal mark = marked.officialMark();
        BigDecimal kept = rules.officialMarkRounding().value().apply(mark.multiply(share));
        how.add(new ReasonStep(
                "why.deducted." + deduction.measure(),
                List.of(
                        deduction.record(),
                        Reasons.print(deduction.percent()),
                        Reasons.print(mark),
                        Reasons.print(kept)),
                deduction.article()));
        return new Part(kept, marked.exact().multiply(share));
    }

    private Part together(Weights weights, Map<PaperKind, Part> parts, List<ReasonStep> how) {
        BigDecimal sum = BigDecimal.ZERO;
        BigDecimal exact = BigDecimal.ZERO;
        List<String> args = new ArrayList<>();
        for (PaperKind paper : design.stage2()) {
            Part counted = part(parts, paper);
            BigDecimal share = weights.of(paper);
            sum = sum.add(share.multiply(counted.mark()));
            exact = exact.add(share.multiply(counted.exact()));
            args.add(Reasons.print(BigDecimal.valueOf(weights.percentOf(paper))));
            args.add(Reasons.print(counted.mark()));
        }
        BigDecimal rounded = rules.officialMarkRounding().value().apply(sum);
        args.add(Reasons.print(sum));
        args.add(Reasons.print(rounded));
        how.add(new ReasonStep("why.weighted", args, weighing));
        return new Part(rounded, exact);
    }

    private boolean eachReachesItsMinimum(Map<PaperKind, Part> parts, List<ReasonStep> how) {
        if (minimum.isEmpty()) {
            return true;
        }
        BigDecimal points = minimum.get().points();
        ReasonStep reached = minimum.get().reached();
        for (PaperKind paper : design.stage2()) {
            Compared compared = compared(part(parts, paper));
            if (!compared.reaches(points)) {
                how.add(new ReasonStep(
                        "why.partBelow." + paper, List.of(compared.print(), Reasons.print(points)), reached.article()));
                return false;
            }
        }
        how.add(reached);
        return true;
    }

    private Compared compared(Part part) {
        return Compared.of(rules, part.mark(), part.exact());
    }
}
