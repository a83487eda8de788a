package vn.bangvang.bench;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationContext;
import vn.bangvang.candidate.BirthDate;
import vn.bangvang.candidate.Candidate;
import vn.bangvang.candidate.CandidateData;
import vn.bangvang.candidate.Candidates;
import vn.bangvang.candidate.PersonName;
import vn.bangvang.candidate.anonymous.CandidateId;
import vn.bangvang.panel.Board;
import vn.bangvang.panel.Panels;
import vn.bangvang.regulation.ExamForm;
import vn.bangvang.regulation.PostRank;
import vn.bangvang.regulation.RoundKind;
import vn.bangvang.round.PostData;
import vn.bangvang.round.PostId;
import vn.bangvang.round.RoundData;
import vn.bangvang.round.RoundId;
import vn.bangvang.round.Rounds;
import vn.bangvang.scoring.Attendance;
import vn.bangvang.scoring.Criterion;
import vn.bangvang.scoring.CriterionData;
import vn.bangvang.scoring.CriterionData.Anchor;
import vn.bangvang.scoring.Marking;
import vn.bangvang.scoring.OwnSheet;
import vn.bangvang.scoring.Rubrics;
import vn.bangvang.security.AccountId;
import vn.bangvang.security.NewAccount;
import vn.bangvang.security.Role;
import vn.bangvang.security.TrialActors;

/** A hundred examiners, two to a board, each with an open sheet before them. */
final class Desks {

    static final int EXAMINERS = 100;
    private static final int PER_BOARD = 2;
    private static final String HR = "tochuc";

    private final TrialActors actors;
    private final Rounds rounds;
    private final Candidates candidates;
    private final Panels panels;
    private final Rubrics rubrics;
    private final Marking marking;

    Desks(ApplicationContext context) {
        this.actors = context.getBean(TrialActors.class);
        this.rounds = context.getBean(Rounds.class);
        this.candidates = context.getBean(Candidates.class);
        this.panels = context.getBean(Panels.class);
        this.rubrics = context.getBean(Rubrics.class);
        this.marking = context.getBean(Marking.class);
    }

    record Desk(String examiner, CandidateId candidate, String number, List<Criterion> criteria) {}

    /** Saves the nth mark; each differs from the one before. */
    void save(Desk desk, int n) {
        Criterion criterion = desk.criteria().get(n % desk.criteria().size());
        Marking.MarkOutcome outcome = actors.as(
                desk.examiner(),
                () -> marking.save(new Marking.MarkChange(
                        UUID.randomUUID(),
                        desk.candidate(),
                        desk.number(),
                        criterion.id(),
                        BigDecimal.valueOf(n % 20))));
        if (!(outcome instanceof Marking.MarkOutcome.Saved)) {
            throw new IllegalStateException(outcome.toString());
        }
    }

    List<Desk> interviewDay() {
        List<AccountId> accounts = new ArrayList<>();
        for (int i = 0; i < EXAMINERS; i++) {
            accounts.add(actors.ensure(new NewAccount(
                    name(i), "Giám khảo " + i, Set.of(Role.EXAMINER, Role.BOARD_HEAD), "bench-bench-bench")));
        }
        RoundId round = as(HR, this::newRound);
        List<Board> boards = as(HR, () -> {
            AccountId chair =
                    actors.ensure(new NewAccount("bench.chutich", "Chủ tịch", Set.of(Role.CHAIR), "bench-bench-bench"));
            panels.setCouncil(round, "1-QĐ", LocalDate.of(2023, 5, 20), chair);
            for (int b = 0; b < EXAMINERS / PER_BOARD; b++) {
                panels.addBoard(
                        round,
                        String.format(java.util.Locale.ROOT, "Ban %03d", b),
                        accounts.get(b * PER_BOARD),
                        List.of(accounts.get(b * PER_BOARD + 1)));
            }
            return panels.boards(round);
        });
        List<Candidate> people = as(HR, () -> candidates.list(round));
        as(HR, () -> {
            for (int b = 0; b < boards.size(); b++) {
                panels.allot(people.get(b).id(), boards.get(b).id());
                panels.draw(boards.get(b).id(), "bench " + b);
            }
            rubrics.save(
                    round,
                    List.of(
                            criterion("Kiến thức"),
                            criterion("Kỹ năng"),
                            criterion("Thái độ"),
                            criterion("Xử lý"),
                            criterion("Trình bày")));
            return rounds.advance(round);
        });
        Map<CandidateId, String> numbers =
                people.stream().collect(Collectors.toMap(Candidate::id, person -> String.valueOf(person.number())));
        List<Desk> desks = new ArrayList<>();
        for (int i = 0; i < EXAMINERS; i++) {
            CandidateId candidate = people.get(i / PER_BOARD).id();
            String examiner = name(i);
            if (i % PER_BOARD == 0) {
                as(examiner, () -> marking.recordAttendance(candidate, Attendance.PRESENT, ""));
            }
            OwnSheet sheet = as(examiner, () -> marking.mySheet(candidate));
            desks.add(new Desk(examiner, candidate, numbers.getOrDefault(candidate, ""), sheet.criteria()));
        }
        return desks;
    }

    private RoundId newRound() {
        var saved = (Rounds.SaveRoundOutcome.Saved) rounds.create(new RoundData(
                "BENCH-MARK", "Kỳ đo", "Tỉnh Đoàn", RoundKind.INTERVIEW_EXAM, LocalDate.of(2023, 5, 15), "1", false));
        RoundId id = saved.round().id();
        PostId post = ((Rounds.SavePostOutcome.Saved) rounds.addPost(
                        id,
                        new PostData(
                                "D01",
                                "Vị trí",
                                "Tỉnh Đoàn",
                                PostRank.SPECIALIST,
                                ExamForm.INTERVIEW,
                                1,
                                "Đại học",
                                null)))
                .post()
                .id();
        rounds.advance(id);
        for (int b = 0; b < EXAMINERS / PER_BOARD; b++) {
            candidates.add(id, person(post, b));
        }
        candidates.acceptUndecided(id);
        candidates.giveNumbers(id);
        rounds.advance(id);
        return id;
    }

    private static CandidateData person(PostId post, int i) {
        return new CandidateData(
                post,
                new PersonName("Nguyễn Văn An"),
                new BirthDate.Full(LocalDate.of(1995, 1, 1).plusDays(i)),
                null,
                "",
                "",
                "",
                "",
                "",
                "Đại học",
                "Luật",
                Set.of(),
                "",
                "");
    }

    private static CriterionData criterion(String title) {
        return new CriterionData(
                title,
                new BigDecimal("20"),
                new BigDecimal("0.5"),
                List.of(new Anchor(BigDecimal.ZERO, new BigDecimal("20"), "Theo mức độ trả lời")));
    }

    private <T> T as(String username, Supplier<T> act) {
        return actors.as(username, act);
    }

    private static String name(int i) {
        return "bench.gk" + i;
    }
}
