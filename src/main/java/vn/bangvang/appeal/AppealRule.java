package vn.bangvang.appeal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.bangvang.mcq.PartResult.Counted;
import vn.bangvang.regulation.AppealPolicy;
import vn.bangvang.regulation.LegalRef;
import vn.bangvang.regulation.PaperKind;
import vn.bangvang.regulation.RuleSet;
import vn.bangvang.regulation.Setting;
import vn.bangvang.regulation.TestMode;

/** What the rule set says of appeals: which paper has one, until when, and which mark counts in the end. */
public final class AppealRule {

    private AppealRule() {}

    /** What became of asking for the mark that counts. */
    public sealed interface Verdict {
        record Counts(BigDecimal mark) implements Verdict {}

        /** The council decides on the mark, and it has not. */
        record NeedsCouncil(LegalRef article) implements Verdict {}

        /** No text was read that says which mark counts. */
        record PolicyUnknown(LegalRef article) implements Verdict {}
    }

    /** What became of asking for the sheet of stage 1 that counts. */
    public sealed interface SheetVerdict {
        /** Either the sheet that stood or the one that was read again. */
        record Counts(boolean again) implements SheetVerdict {}

        /** The council decides which sheet counts, and it has not. */
        record NeedsCouncil(LegalRef article) implements SheetVerdict {}

        /** No text was read that says which sheet counts. */
        record PolicyUnknown(LegalRef article) implements SheetVerdict {}

        /** The council named the count of neither sheet. */
        record NeitherCount() implements SheetVerdict {}
    }

    /** Whether an appeal of a paper may be entered on a day. */
    public sealed interface Window {
        record Open() implements Window {}

        /** The notice of the result is not recorded: nothing began. */
        record NotBegun() implements Window {}

        record TooEarly(LocalDate opens) implements Window {}

        record TooLate(LocalDate lastDay, LegalRef article) implements Window {}

        /** The rule set states no limit. */
        record NoLimit(LegalRef article) implements Window {}
    }

    /** The article by which a paper has no appeal; empty where it has one. */
    public static Optional<LegalRef> refused(RuleSet rules, PaperKind paper, TestMode mode) {
        if (paper.beforeABoard()) {
            return rules.appealOfInterviewAllowed().value()
                    ? Optional.empty()
                    : Optional.of(rules.appealOfInterviewAllowed().source());
        }
        boolean byComputer = paper != PaperKind.WRITTEN && mode == TestMode.COMPUTER;
        Setting<Boolean> allowed = rules.setting(
                byComputer ? "appeal-of-computer-test-allowed" : "appeal-of-written-allowed", Boolean.class);
        return allowed.value().orElse(false) ? Optional.empty() : Optional.of(allowed.source());
    }

    /**
     * Where a day lies in the window.
     *
     * @param notice the day of the notice of result, from which the window is counted
     * @param lastDay as the rule set and the calendar count it
     * @param article where the limit stands
     */
    public static Window window(
            Optional<LocalDate> notice, Optional<LocalDate> lastDay, LegalRef article, LocalDate day) {
        if (notice.isEmpty()) {
            return new Window.NotBegun();
        }
        if (day.isBefore(notice.get())) {
            return new Window.TooEarly(notice.get());
        }
        if (lastDay.isEmpty()) {
            return new Window.NoLimit(article);
        }
        return day.isAfter(lastDay.get()) ? new Window.TooLate(lastDay.get(), article) : new Window.Open();
    }

    /**
     * Which mark counts, in points.
     *
     * @param council the council's mark, where it decided on one
     */
    public static Verdict official(RuleSet rules, BigDecimal before, BigDecimal again, Optional<BigDecimal> council) {
        Optional<BigDecimal> least =
                rules.setting("appeal.least-difference", BigDecimal.class).value();
        if (least.isPresent() && again.subtract(before).abs().compareTo(least.get()) < 0) {
            return new Verdict.Counts(before);
        }
        Setting<AppealPolicy> policy = rules.setting("appeal.policy", AppealPolicy.class);
        if (policy.value().isEmpty()) {
            return new Verdict.PolicyUnknown(policy.source());
        }
        return switch (policy.value().get()) {
            case NEW -> new Verdict.Counts(again);
            case HIGHER -> new Verdict.Counts(before.max(again));
            case AVERAGE -> new Verdict.Counts(mean(rules, List.of(before, again)));
            case BOARD ->
                council.<Verdict>map(Verdict.Counts::new).orElseGet(() -> new Verdict.NeedsCouncil(policy.source()));
        };
    }

    /**
     * Which sheet of stage 1 counts. A result is a sheet and never only a number, so where the rule set takes the mean the
     * council decides between the two; a least difference of marks is none of counts.
     *
     * @param council the count of the sheet that counts, where the council decided on one
     */
    public static SheetVerdict official(RuleSet rules, Counted before, Counted again, Optional<BigDecimal> council) {
        Setting<AppealPolicy> policy = rules.setting("appeal.policy", AppealPolicy.class);
        if (policy.value().isEmpty()) {
            return new SheetVerdict.PolicyUnknown(policy.source());
        }
        return switch (policy.value().get()) {
            case NEW -> new SheetVerdict.Counts(true);
            case HIGHER -> new SheetVerdict.Counts(compared(before, again) < 0);
            case AVERAGE, BOARD ->
                compared(before, again) == 0
                        ? new SheetVerdict.Counts(false)
                        : council.map(count -> chosen(before, again, count))
                                .orElseGet(() -> new SheetVerdict.NeedsCouncil(policy.source()));
        };
    }

    private static SheetVerdict chosen(Counted before, Counted again, BigDecimal count) {
        if (count.compareTo(BigDecimal.valueOf(again.correct())) == 0) {
            return new SheetVerdict.Counts(true);
        }
        return count.compareTo(BigDecimal.valueOf(before.correct())) == 0
                ? new SheetVerdict.Counts(false)
                : new SheetVerdict.NeitherCount();
    }

    /** By their share, since two variants need not have as many questions that count. */
    private static int compared(Counted before, Counted again) {
        return Integer.compare(before.correct() * again.questions(), again.correct() * before.questions());
    }

    private static BigDecimal mean(RuleSet rules, List<BigDecimal> marks) {
        BigDecimal sum = marks.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        // Halves of decimals are exact; the one rounding is that of an official mark.
        return rules.officialMarkRounding().value().apply(sum.divide(BigDecimal.valueOf(marks.size())));
    }
}
