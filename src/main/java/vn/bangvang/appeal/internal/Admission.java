package vn.bangvang.appeal.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import vn.bangvang.appeal.AppealData;
import vn.bangvang.appeal.AppealPaper;
import vn.bangvang.appeal.AppealRule;
import vn.bangvang.appeal.AppealState;
import vn.bangvang.appeal.Appeals.AppealOutcome;
import vn.bangvang.candidate.anonymous.AnonymousCandidate;
import vn.bangvang.mcq.Recounting;
import vn.bangvang.regulation.PaperKind;
import vn.bangvang.round.Phase;
import vn.bangvang.round.RoundId;
import vn.bangvang.written.Remarking;

/** Whether an appeal can be entered: the law, the exam, the mark, the window, and none before it. */
@Component
class Admission {

    private final AppealReader reader;
    private final Windows windows;
    private final Remarking remarking;
    private final Recounting recounting;
    private final Clock clock;
    private final ZoneId zone;

    Admission(
            AppealReader reader,
            Windows windows,
            Remarking remarking,
            Recounting recounting,
            Clock clock,
            @Value("${bangvang.zone}") ZoneId zone) {
        this.reader = reader;
        this.windows = windows;
        this.remarking = remarking;
        this.recounting = recounting;
        this.clock = clock;
        this.zone = zone;
    }

    /** Called under the hold of the round. */
    Optional<AppealOutcome> refusal(AnonymousCandidate candidate, AppealData data, Phase now) {
        RoundId round = candidate.roundId();
        return notAppealable(round, candidate, data, now)
                .or(() -> outsideWindow(round, data))
                .or(() -> again(round, data));
    }

    private Optional<AppealOutcome> notAppealable(
            RoundId round, AnonymousCandidate candidate, AppealData data, Phase now) {
        AppealPaper paper = windows.of(round, data.paper());
        if (paper.refusedBy().isPresent()) {
            return Optional.of(new AppealOutcome.NotInThisLaw(
                    data.paper(), paper.refusedBy().get()));
        }
        if (!windows.sat(round, candidate.postId()).contains(data.paper())) {
            return Optional.of(new AppealOutcome.PaperNotInExam(data.paper()));
        }
        if (data.paper() != PaperKind.WRITTEN) {
            // The window runs by its days, whether or not the round has gone on meanwhile.
            if (!AppealService.isWhileSheetsCount(now)) {
                return Optional.of(new AppealOutcome.PhaseForbids(now));
            }
            return recounting.standing(AppealReader.sheet(data)).isEmpty()
                    ? Optional.of(new AppealOutcome.NoMark())
                    : Optional.empty();
        }
        if (!AppealService.isAfterTheExam(now)) {
            return Optional.of(new AppealOutcome.PhaseForbids(now));
        }
        return remarking.mark(candidate.id()).isEmpty() ? Optional.of(new AppealOutcome.NoMark()) : Optional.empty();
    }

    private Optional<AppealOutcome> outsideWindow(RoundId round, AppealData data) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        if (data.receivedOn().isAfter(today)) {
            return Optional.of(new AppealOutcome.NotYetReceived(data.receivedOn()));
        }
        AppealPaper paper = windows.of(round, data.paper());
        return switch (AppealRule.window(paper.opened(), paper.lastDay(), paper.limit(), data.receivedOn())) {
            case AppealRule.Window.Open open -> Optional.empty();
            case AppealRule.Window.NotBegun none -> Optional.of(new AppealOutcome.NoticeNotRecorded());
            case AppealRule.Window.TooEarly early -> Optional.of(new AppealOutcome.TooEarly(early.opens()));
            case AppealRule.Window.TooLate late ->
                Optional.of(new AppealOutcome.TooLate(late.lastDay(), late.article()));
            case AppealRule.Window.NoLimit none -> Optional.of(new AppealOutcome.WindowUnknown(none.article()));
        };
    }

    private Optional<AppealOutcome> again(RoundId round, AppealData data) {
        return reader.of(round).stream()
                        .filter(other -> other.state() != AppealState.WITHDRAWN)
                        .anyMatch(other -> other.data().candidate().equals(data.candidate())
                                && other.data().paper() == data.paper())
                ? Optional.of(new AppealOutcome.AlreadyFiled())
                : Optional.empty();
    }
}
