package vn.bangvang.portal.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import vn.bangvang.appeal.AppealCounts;
import vn.bangvang.appeal.AppealMarks;
import vn.bangvang.appeal.AppealPaper;
import vn.bangvang.appeal.AppealState;
import vn.bangvang.appeal.Appeals.AppealOutcome;
import vn.bangvang.appeal.CandidateAppeals.OwnPaper;
import vn.bangvang.appeal.OwnAppeal;
import vn.bangvang.appeal.SheetCount;
import vn.bangvang.selfservice.OwnView;
import vn.bangvang.site.kit.Texts;

/** Appeals in words for candidates: until when, why not, and what was answered. */
@Component
class AppealWords {

    private final Clock clock;
    private final ZoneId zone;

    AppealWords(Clock clock, @Value("${bangvang.zone}") ZoneId zone) {
        this.clock = clock;
        this.zone = zone;
    }

    /** A paper with its window; with an address while an appeal would be taken. */
    record PaperLine(String paper, String sentence, String address) {}

    /** An own appeal with where it stands. */
    record AppealLine(String paper, String received, String reason, String state, String answer) {}

    PaperLine line(OwnPaper own, Texts in) {
        return new PaperLine(
                in.get("paperkind." + own.paper().paper()),
                own.refusal().map(outcome -> refusal(outcome, in)).orElseGet(() -> window(own.paper(), in)),
                own.refusal().isEmpty()
                        ? Paths.of(in.language(), Paths.APPEAL) + "?phan-thi="
                                + own.paper().paper()
                        : "");
    }

    /** How long the window stays open. */
    String window(AppealPaper paper, Texts in) {
        Optional<LocalDate> lastDay = paper.lastDay();
        if (lastDay.isEmpty()) {
            return "";
        }
        long left = ChronoUnit.DAYS.between(LocalDate.ofInstant(clock.instant(), zone), lastDay.get());
        return left == 0
                ? in.get("portal.appeal.lastDay", in.day(lastDay.get()))
                : in.get("portal.appeal.left", left, in.day(lastDay.get()));
    }

    String refusal(AppealOutcome outcome, Texts in) {
        return switch (outcome) {
            case AppealOutcome.NotInThisLaw not ->
                in.get("portal.appeal.notInThisLaw", not.article().toString());
            case AppealOutcome.NoticeNotRecorded none -> in.get("portal.appeal.notBegun");
            case AppealOutcome.TooEarly early -> in.get("portal.appeal.tooEarly", in.day(early.opens()));
            case AppealOutcome.TooLate late ->
                in.get(
                        "portal.appeal.tooLate",
                        in.day(late.lastDay()),
                        late.article().toString());
            case AppealOutcome.WindowUnknown unknown ->
                in.get("portal.appeal.windowUnknown", unknown.article().toString());
            case AppealOutcome.AlreadyFiled filed -> in.get("portal.appeal.alreadyFiled");
            case AppealOutcome.NoMark none -> in.get("portal.appeal.noMark");
            case AppealOutcome.PhaseForbids forbids -> in.get("portal.appeal.phaseForbids");
            default -> in.get("portal.appeal.notNow");
        };
    }

    AppealLine own(OwnAppeal appeal, OwnView view, Texts in) {
        return new AppealLine(
                in.get("paperkind." + appeal.paper()),
                in.get("portal.appeal.received", appeal.documentNumber(), in.day(appeal.receivedOn())),
                appeal.reason(),
                in.get("appealstate." + appeal.state()),
                appeal.answer().map(answer -> answer(appeal, answer, view, in)).orElse(""));
    }

    /**
     * Marks stand here only once a result was published, whose embargo is decided where it is read. The count of stage 1 was
     * announced before anybody could appeal against it.
     */
    private static String answer(OwnAppeal appeal, OwnAppeal.Answer answer, OwnView view, Texts in) {
        if (appeal.state() == AppealState.REJECTED) {
            return in.get("portal.appeal.rejected", in.day(answer.on()), answer.reason());
        }
        String withoutResult = in.get("portal.appeal.approved", in.day(answer.on()));
        return answer.result()
                .map(result -> switch (result) {
                    case AppealMarks marks ->
                        view.released().isEmpty()
                                ? withoutResult
                                : in.get(
                                        "portal.appeal.approvedMarks",
                                        in.day(answer.on()),
                                        in.mark(marks.before()),
                                        in.mark(marks.official()));
                    case AppealCounts counts ->
                        in.get(
                                "portal.appeal.approvedCounts",
                                in.day(answer.on()),
                                count(counts.before(), in),
                                count(counts.official(), in));
                })
                .orElse(withoutResult);
    }

    private static String count(SheetCount counted, Texts in) {
        return in.get(
                counted.passed() ? "portal.appeal.passed" : "portal.appeal.failed",
                counted.correct(),
                counted.questions());
    }
}
