package vn.bangvang.demo.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import vn.bangvang.appeal.AppealData;
import vn.bangvang.appeal.Appeals;
import vn.bangvang.candidate.anonymous.CandidateId;
import vn.bangvang.publication.DraftData;
import vn.bangvang.publication.ListScope;
import vn.bangvang.publication.NoticeVersion;
import vn.bangvang.publication.PublicField;
import vn.bangvang.publication.Publications;
import vn.bangvang.ranking.Rankings;
import vn.bangvang.regulation.PaperKind;
import vn.bangvang.regulation.RoundKind;
import vn.bangvang.regulation.TestMode;
import vn.bangvang.round.PostId;
import vn.bangvang.round.RoundId;
import vn.bangvang.round.Rounds;
import vn.bangvang.security.AccountId;
import vn.bangvang.timetable.DateChange;
import vn.bangvang.timetable.Step;
import vn.bangvang.timetable.Timetables;

/**
 * A competitive exam whose result was published today. The second of the list has appealed, two others marked the paper
 * again, and the chair sees that approving would change who is selected.
 */
@Component
@ConditionalOnProperty("bangvang.demo")
class AppealedRound {

    private static final String NAMED = "004";

    /** What both markers gave, by number: marks of the three questions. */
    private static final Map<String, String> MARKS = Map.of(
            "001", "24 21.5 15",
            "002", "33 28 18.5",
            "003", "18 16 11",
            "004", "32 27.5 19",
            "005", "28 24 16");

    private static final List<Integer> RIGHT = List.of(44, 53, 36, 49, 41);

    /** All who may mark again; those who marked first are never drawn. */
    private static final List<String> AGAIN = List.of("giamkhao1", "giamkhao2", "giamkhao3", "giamkhao4", "truongban2");

    private final DemoStage stage;
    private final DemoRound play;
    private final DemoRooms rooms;
    private final PaperStage papers;
    private final Rounds rounds;
    private final Rankings rankings;
    private final Timetables timetables;
    private final Publications publications;
    private final Appeals appeals;
    private final Clock clock;
    private final ZoneId zone;

    AppealedRound(
            DemoStage stage,
            DemoRound play,
            DemoRooms rooms,
            PaperStage papers,
            Rounds rounds,
            Rankings rankings,
            Timetables timetables,
            Publications publications,
            Appeals appeals,
            Clock clock,
            @Value("${bangvang.zone}") ZoneId zone) {
        this.stage = stage;
        this.play = play;
        this.rooms = rooms;
        this.papers = papers;
        this.rounds = rounds;
        this.rankings = rankings;
        this.timetables = timetables;
        this.publications = publications;
        this.appeals = appeals;
        this.clock = clock;
        this.zone = zone;
    }

    void play(Map<String, AccountId> accounts) {
        RoundId round = play.written(
                "TT-2025-2",
                "Thi tuyển công chức khối Đảng, đoàn thể, đợt 2 năm 2025",
                LocalDate.of(2025, 11, 5),
                "78-KH/BTCTU",
                TestMode.COMPUTER,
                new DemoRound.Plan(
                        "V02", "Chuyên viên Ban Tuyên giáo và Dân vận", "Ban Tuyên giáo và Dân vận Tỉnh ủy", 1));
        List<CandidateId> ids = play.takeIn(round, "appealed.csv", Map.of());
        play.council(round, "85-QĐ/BTCTU", LocalDate.of(2025, 11, 12), accounts);
        play.rule(round, "86-QC/HĐTD", LocalDate.of(2025, 11, 14), "Quy chế làm việc của Hội đồng tuyển dụng đợt 2");
        rooms.rooms(round, PaperKind.GENERAL_KNOWLEDGE, LocalDate.of(2025, 12, 6), "");
        papers.stageOne(round, RIGHT);
        play.advance(round);
        PostId post =
                stage.as(DemoRound.HR, () -> rounds.posts(round)).getFirst().id();
        papers.team(round, post, accounts, PaperStage.MARKERS);
        rooms.rooms(round, PaperKind.WRITTEN, LocalDate.of(2026, 1, 10), "");
        play.advance(round);
        papers.wrote(ids);
        Map<String, String> numbers = papers.coded(round, post);
        for (String marker : papers.drawn(round, PaperStage.MARKERS)) {
            papers.mark(round, marker, (row, code) -> Objects.requireNonNull(MARKS.get(numbers.get(code))));
            papers.sign(round, marker);
        }
        papers.join(round, "92-BB/HĐTD", today());
        play.advance(round);
        stage.expect(DemoRound.HR, Rankings.RankingOutcome.Done.class, () -> rankings.compute(round));
        stage.expect("chutich", Rankings.RankingOutcome.Done.class, () -> rankings.confirm(round));
        publish(round);
        appeal(round, post, ids.get(Integer.parseInt(NAMED) - 1), accounts);
    }

    /** The release comes with the next tick of the clock, as nothing is published in the past. */
    private void publish(RoundId round) {
        var data = new DraftData(
                ListScope.EVERYONE,
                PublicField.offeredIn(RoundKind.COMPETITIVE_EXAM),
                "Hội đồng tuyển dụng thông báo kết quả thi vòng 2. Đơn phúc khảo bài thi viết nhận trong 15 ngày.",
                "",
                clock.instant().plusSeconds(20),
                "");
        NoticeVersion draft = stage.expect(
                        DemoRound.HR, Publications.DraftOutcome.Drafted.class, () -> publications.draft(round, data))
                .version();
        stage.expect(
                "chutich",
                Publications.ApprovalOutcome.Approved.class,
                () -> publications.approve(round, draft.id(), draft.sha256()));
        long version = stage.as(DemoRound.HR, () -> timetables.timeline(round)).version();
        stage.expect(
                DemoRound.HR,
                Timetables.TimetableOutcome.Saved.class,
                () -> timetables.save(
                        round, version, new DateChange(Step.ROUND2_RESULT, DateChange.Which.ACTUAL, today())));
    }

    private void appeal(RoundId round, PostId post, CandidateId second, Map<String, AccountId> accounts) {
        var appeal = stage.expect(
                DemoRound.HR,
                Appeals.AppealOutcome.Filed.class,
                () -> appeals.file(new AppealData(
                        second,
                        PaperKind.WRITTEN,
                        "Đề nghị chấm lại câu 2: bài làm có đủ thể thức của tờ trình.",
                        today(),
                        "01/ĐPK")));
        List<AccountId> others = new ArrayList<>();
        AGAIN.forEach(marker -> others.add(Objects.requireNonNull(accounts.get(marker))));
        stage.expect(DemoRound.HR, Appeals.AppealOutcome.Done.class, () -> appeals.remark(round, post, others));
        papers.draw(round);
        List<String> drawn = papers.drawn(round, AGAIN);
        papers.mark(round, drawn.getFirst(), (row, code) -> "32 31 19");
        papers.mark(round, drawn.getLast(), (row, code) -> "33 31 19");
        drawn.forEach(marker -> papers.sign(round, marker));
        stage.expect(
                DemoRound.HR, Appeals.AppealOutcome.Done.class, () -> appeals.submit(appeal.id(), "97-BB/PK", null));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }
}
