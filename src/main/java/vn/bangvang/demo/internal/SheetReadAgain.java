package vn.bangvang.demo.internal;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import vn.bangvang.appeal.AppealData;
import vn.bangvang.appeal.AppealId;
import vn.bangvang.appeal.Appeals;
import vn.bangvang.candidate.anonymous.CandidateId;
import vn.bangvang.mcq.MyRecount;
import vn.bangvang.mcq.Recounts;
import vn.bangvang.regulation.PaperKind;
import vn.bangvang.round.RoundId;
import vn.bangvang.security.AccountId;
import vn.bangvang.timetable.DateChange;
import vn.bangvang.timetable.Step;
import vn.bangvang.timetable.Timetables;

/** An appeal of a sheet of stage 1: another person reads a blank where a letter was taken, and the count stays. */
@Component
@ConditionalOnProperty("bangvang.demo")
class SheetReadAgain {

    private static final String READER = "giamkhao2";
    private static final LocalDate NOTICE = LocalDate.of(2025, 10, 14);

    private final DemoStage stage;
    private final Timetables timetables;
    private final Appeals appeals;
    private final Recounts recounts;

    SheetReadAgain(DemoStage stage, Timetables timetables, Appeals appeals, Recounts recounts) {
        this.stage = stage;
        this.timetables = timetables;
        this.appeals = appeals;
        this.recounts = recounts;
    }

    void asBefore(RoundId round, CandidateId candidate, int right, Map<String, AccountId> accounts) {
        announced(round);
        AppealId appeal = stage.expect(
                        DemoRound.HR,
                        Appeals.AppealOutcome.Filed.class,
                        () -> appeals.file(new AppealData(
                                candidate,
                                PaperKind.GENERAL_KNOWLEDGE,
                                "Thiếu một câu để đạt: đề nghị đọc lại phiếu trả lời.",
                                NOTICE.plusDays(3),
                                "01/ĐPK")))
                .id();
        AccountId reader = Objects.requireNonNull(accounts.get(READER));
        settled(DemoRound.HR, () -> appeals.recount(appeal, reader));
        read(round, right);
        settled(DemoRound.HR, () -> appeals.submit(appeal, "74-BB/PK", null));
        settled("chutich", () -> appeals.approve(appeal));
    }

    private void announced(RoundId round) {
        saved(() -> timetables.saveSettings(round, timetables.timeline(round).version(), null, true));
        saved(() -> timetables.save(
                round,
                timetables.timeline(round).version(),
                new DateChange(Step.ROUND1_RESULT, DateChange.Which.ACTUAL, NOTICE)));
    }

    /** The first reading took a faint wrong mark for one letter; here it is a blank, and as wrong as before. */
    private void read(RoundId round, int right) {
        MyRecount sheet = stage.as(READER, () -> recounts.mine(round)).getFirst();
        String answers = DemoSheets.answers(sheet.questions(), right);
        int wrong = DemoSheets.firstWrong(sheet.questions(), right);
        String again = answers.substring(0, wrong - 1) + "-" + answers.substring(wrong);
        stage.expect(
                READER, Recounts.RecountOutcome.Read.class, () -> recounts.read(sheet.id(), PaperStage.VARIANT, again));
    }

    private void settled(String who, Supplier<Appeals.AppealOutcome> act) {
        stage.expect(who, Appeals.AppealOutcome.Done.class, act);
    }

    private void saved(Supplier<Timetables.TimetableOutcome> act) {
        stage.expect(DemoRound.HR, Timetables.TimetableOutcome.Saved.class, act);
    }
}
