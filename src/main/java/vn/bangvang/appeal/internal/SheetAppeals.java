package vn.bangvang.appeal.internal;

import java.math.BigDecimal;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.bangvang.appeal.Appeal;
import vn.bangvang.appeal.AppealCounts;
import vn.bangvang.appeal.AppealRule;
import vn.bangvang.appeal.AppealState;
import vn.bangvang.appeal.AppealStep;
import vn.bangvang.appeal.Appeals.AppealOutcome;
import vn.bangvang.appeal.SheetCount;
import vn.bangvang.audit.Told;
import vn.bangvang.mcq.Recounting;
import vn.bangvang.mcq.Recounting.Reading;
import vn.bangvang.round.Rounds;
import vn.bangvang.security.AccountId;

/** Appeals of sheets of stage 1: read again by somebody else, and counted by the policy of the rule set. */
@Component
class SheetAppeals {

    private final Rounds rounds;
    private final Recounting recounting;
    private final AppealLog log;

    SheetAppeals(Rounds rounds, Recounting recounting, AppealLog log) {
        this.rounds = rounds;
        this.recounting = recounting;
        this.log = log;
    }

    AppealOutcome recount(Appeal appeal, AccountId reader) {
        if (!appeal.ofSheet()) {
            return new AppealOutcome.NotASheet();
        }
        if (!appeal.open()) {
            return new AppealOutcome.NotNow(appeal.state());
        }
        return switch (recounting.begin(AppealReader.sheet(appeal.data()), reader)) {
            case Recounting.Beginning.NotAnExaminer not -> new AppealOutcome.NotAnExaminer(not.name());
            case Recounting.Beginning.HandlesNumbers handles -> new AppealOutcome.HandlesNumbers(handles.name());
            case Recounting.Beginning.ReadBefore before -> new AppealOutcome.ReadBefore(before.name());
            case Recounting.Beginning.InConflict conflict -> new AppealOutcome.ReaderInConflict(conflict.name());
            case Recounting.Beginning.Begun begun -> {
                log.add(appeal, AppealStep.Kind.REMARKING, begun.reader(), null, null);
                // The trail says who reads which part again, and under no code.
                log.record(
                        "APPEAL_REMARKING", appeal, null, Told.of(appeal.data().paper(), begun.reader()), null);
                yield new AppealOutcome.Done();
            }
        };
    }

    AppealOutcome submit(Appeal appeal, String recordNumber, Optional<BigDecimal> council) {
        if (appeal.state() != AppealState.REMARKING && appeal.state() != AppealState.SUBMITTED) {
            return new AppealOutcome.NotNow(appeal.state());
        }
        Optional<Reading> found = reading(appeal);
        if (found.isEmpty()) {
            return new AppealOutcome.NotMarkedYet();
        }
        Reading reading = found.get();
        return switch (AppealRule.official(
                rounds.ruleSetOf(appeal.round()), reading.before(), reading.again(), council)) {
            case AppealRule.SheetVerdict.NeedsCouncil needs -> new AppealOutcome.CouncilMarkMissing(needs.article());
            case AppealRule.SheetVerdict.PolicyUnknown unknown -> new AppealOutcome.PolicyUnknown(unknown.article());
            case AppealRule.SheetVerdict.NeitherCount neither ->
                new AppealOutcome.NeitherCount(
                        reading.before().correct(), reading.again().correct());
            case AppealRule.SheetVerdict.Counts counts -> {
                var result = new AppealCounts(
                        reading.version(),
                        SheetCount.of(reading.before()),
                        SheetCount.of(reading.again()),
                        counts.again());
                log.add(appeal, AppealStep.Kind.SUBMITTED, recordNumber, result, null);
                log.record(
                        "APPEAL_SUBMITTED", appeal, AppealLog.before(result), AppealLog.official(result), recordNumber);
                yield new AppealOutcome.Done();
            }
        };
    }

    /** Lets the sheet count that the chair approves; the refusal where that is no longer what was handed in. */
    Optional<AppealOutcome> replace(Appeal appeal, AppealCounts counts) {
        Reading now = reading(appeal).orElseThrow();
        // A question may have been cancelled meanwhile, or the sheet replaced.
        if (now.version() != counts.sheet()
                || !SheetCount.of(now.before()).equals(counts.before())
                || !SheetCount.of(now.again()).equals(counts.again())) {
            return Optional.of(new AppealOutcome.CountChangedSince(
                    now.before().correct(), now.before().questions()));
        }
        if (!counts.againCounts() || now.same()) {
            return Optional.empty();
        }
        AppealStep submitted = appeal.last(AppealStep.Kind.SUBMITTED).orElseThrow();
        return switch (recounting.replace(
                AppealReader.sheet(appeal.data()),
                submitted.note(),
                new Recounting.First(submitted.by(), submitted.byName(), submitted.at()))) {
            case Recounting.Replacement.Replaced replaced -> Optional.empty();
            case Recounting.Replacement.RequestWaiting waiting -> Optional.of(new AppealOutcome.CorrectionWaiting());
        };
    }

    private static Optional<Reading> reading(Appeal appeal) {
        Recounting.Again again = appeal.recount();
        return again == null ? Optional.empty() : again.reading();
    }
}
