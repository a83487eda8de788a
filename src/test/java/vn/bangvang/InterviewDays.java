package vn.bangvang;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import vn.bangvang.assessment.Assessments;
import vn.bangvang.assessment.ProposalData;
import vn.bangvang.assessment.SessionTerms;
import vn.bangvang.candidate.BirthDate;
import vn.bangvang.candidate.Candidate;
import vn.bangvang.candidate.CandidateData;
import vn.bangvang.candidate.Candidates;
import vn.bangvang.candidate.Gender;
import vn.bangvang.candidate.PersonName;
import vn.bangvang.panel.BoardId;
import vn.bangvang.panel.Panels;
import vn.bangvang.ranking.Rankings;
import vn.bangvang.regulation.ExamForm;
import vn.bangvang.regulation.PostRank;
import vn.bangvang.regulation.RoundKind;
import vn.bangvang.regulation.Sector;
import vn.bangvang.regulation.TestMode;
import vn.bangvang.round.AssessmentSession;
import vn.bangvang.round.PostData;
import vn.bangvang.round.PostId;
import vn.bangvang.round.Round;
import vn.bangvang.round.RoundData;
import vn.bangvang.round.Rounds;
import vn.bangvang.round.WrittenRules;
import vn.bangvang.scoring.BoardResults;
import vn.bangvang.scoring.CriterionData;
import vn.bangvang.scoring.CriterionData.Anchor;
import vn.bangvang.scoring.Marking;
import vn.bangvang.scoring.Rubrics;
import vn.bangvang.security.AccountId;
import vn.bangvang.security.NewAccount;
import vn.bangvang.security.Role;
import vn.bangvang.security.TrialActors;
import vn.bangvang.vetting.Condition;
import vn.bangvang.vetting.Finding;
import vn.bangvang.vetting.Vetting;

/**
 * Makes small rounds of a test's own, played through the doors by the people named here:
 * {@code days.anInterviewDay().withBoardOf(3).withCandidates(2).begin()}.
 */
public class InterviewDays {

    public static final String HR = "phien.tochuc";
    public static final String CHAIR = "phien.chutich";
    public static final String SUPERVISOR = "phien.giamsat";
    public static final String ADMIN = "phien.quantri";
    public static final String HEAD = "phien.truongban";
    public static final String EXAMINER_2 = "phien.giamkhao2";
    public static final String EXAMINER_3 = "phien.giamkhao3";
    public static final String EXAMINER_4 = "phien.giamkhao4";
    public static final String EXAMINER_5 = "phien.giamkhao5";

    /** Examiner of no board, and head of no board: has the role and no business here. */
    public static final String STRANGER = "phien.nguoingoai";

    /** One person with every role but that of the administrator. */
    public static final String BOTH = "phien.kiemnhiem";

    /** In the order in which boards are filled; the first is the head. */
    public static final List<String> EXAMINERS = List.of(HEAD, EXAMINER_2, EXAMINER_3, EXAMINER_4, EXAMINER_5);

    private static final String PASSWORD = "phien-hop-thu";
    private static final LocalDate UNDER_V1 = LocalDate.of(2023, 3, 6);
    private static final AtomicInteger ROUNDS = new AtomicInteger();

    /** In Vietnamese name order, so that place i of the list gets number i + 1. */
    private static final List<String> NAMES = List.of(
            "Nguyễn Hoài An",
            "Trần Thị Ánh",
            "Lê Quốc Bảo",
            "Phạm Minh Châu",
            "Hoàng Thị Dung",
            "Vũ Tiến Đạt",
            "Đặng Thu Hà",
            "Bùi Quang Khải");

    final TrialActors actors;
    final Rounds rounds;
    final Candidates candidates;
    final Panels panels;
    final Rubrics rubrics;
    final Marking marking;
    final BoardResults results;
    final Rankings rankings;
    final WrittenRules writtenRules;
    final Vetting vetting;
    final Assessments assessments;

    InterviewDays(ApplicationContext context) {
        this.actors = context.getBean(TrialActors.class);
        this.rounds = context.getBean(Rounds.class);
        this.candidates = context.getBean(Candidates.class);
        this.panels = context.getBean(Panels.class);
        this.rubrics = context.getBean(Rubrics.class);
        this.marking = context.getBean(Marking.class);
        this.results = context.getBean(BoardResults.class);
        this.rankings = context.getBean(Rankings.class);
        this.writtenRules = context.getBean(WrittenRules.class);
        this.vetting = context.getBean(Vetting.class);
        this.assessments = context.getBean(Assessments.class);
    }

    public Plan anInterviewDay() {
        people();
        return new Plan();
    }

    /** Makes the people of this fixture unless they are there. */
    public void people() {
        account(HR, "Cán bộ tổ chức", Role.HR);
        account(CHAIR, "Chủ tịch hội đồng", Role.CHAIR);
        account(SUPERVISOR, "Giám sát viên", Role.SUPERVISOR);
        account(ADMIN, "Quản trị viên", Role.ADMIN);
        account(HEAD, "Trưởng ban", Role.BOARD_HEAD, Role.EXAMINER);
        account(EXAMINER_2, "Thành viên Hai", Role.EXAMINER);
        account(EXAMINER_3, "Thành viên Ba", Role.EXAMINER);
        account(EXAMINER_4, "Thành viên Bốn", Role.EXAMINER);
        account(EXAMINER_5, "Thành viên Năm", Role.EXAMINER);
        account(STRANGER, "Người ngoài", Role.BOARD_HEAD, Role.EXAMINER);
        account(BOTH, "Người kiêm nhiệm", Role.HR, Role.CHAIR, Role.SUPERVISOR, Role.BOARD_HEAD, Role.EXAMINER);
    }

    public AccountId account(String username, String name, Role... roles) {
        return actors.ensure(new NewAccount(username, name, Set.of(roles), PASSWORD));
    }

    public AccountId account(String username) {
        return actors.ensure(new NewAccount(username, username, Set.of(Role.EXAMINER), PASSWORD));
    }

    public TrialActors actors() {
        return actors;
    }

    public <T> T as(String username, Supplier<T> act) {
        return actors.as(username, act);
    }

    /** The act must end as this kind of outcome. */
    public <O, T extends O> T expect(String username, Class<T> wanted, Supplier<O> act) {
        O outcome = actors.as(username, act);
        if (!wanted.isInstance(outcome)) {
            throw new AssertionError("expected " + wanted.getSimpleName() + " but got " + outcome);
        }
        return wanted.cast(outcome);
    }

    /** Two criteria that add up to 100, in steps of a tenth, so that every edge of the spread can be marked. */
    public static List<CriterionData> rubric() {
        return List.of(criterion("Kiến thức", "60"), criterion("Kỹ năng", "40"));
    }

    private static CriterionData criterion(String title, String maximum) {
        return new CriterionData(
                title,
                new BigDecimal(maximum),
                new BigDecimal("0.1"),
                List.of(new Anchor(BigDecimal.ZERO, new BigDecimal(maximum), "Theo mức độ trả lời")));
    }

    public static PostData post(String code, int quota) {
        return post(code, quota, null);
    }

    private static PostData post(String code, int quota, @Nullable String override) {
        return new PostData(
                code,
                "Vị trí " + code,
                "Huyện đoàn",
                PostRank.SPECIALIST,
                ExamForm.INTERVIEW,
                quota,
                "Đại học",
                override);
    }

    public static CandidateData person(PostId post, String name) {
        return new CandidateData(
                post,
                new PersonName(name),
                new BirthDate.Full(LocalDate.of(1998, 5, 19)),
                Gender.FEMALE,
                "",
                "",
                "",
                "",
                "",
                "Đại học",
                "Luật",
                Set.of(),
                "",
                "Nhân vật hư cấu");
    }

    public static RoundData round(String code, LocalDate planApprovedOn) {
        return new RoundData(
                code, "Kỳ thử " + code, "Tỉnh đoàn", RoundKind.INTERVIEW_EXAM, planApprovedOn, "12-KH/TĐ", false);
    }

    /** A session of the quarterly assessment. */
    public static RoundData session(String code, String agency, LocalDate planApprovedOn, AssessmentSession session) {
        return new RoundData(
                code,
                "Kỳ thử " + code,
                agency,
                RoundKind.QUARTERLY_ASSESSMENT,
                planApprovedOn,
                "12-KH/TĐ",
                false,
                Sector.CIVIL_SERVANT,
                TestMode.COMPUTER,
                session);
    }

    /** A council of five that meets with three, as agreed. */
    public static SessionTerms terms() {
        return new SessionTerms("40-CV/TU", LocalDate.of(2023, 3, 20), "Phỏng vấn 30 phút, thang 100", 5, 3);
    }

    /** Somebody of the first group with enough years. */
    public static ProposalData proposal() {
        return new ProposalData("Trung tâm Thanh thiếu niên", "VIEN_CHUC", 6, true, "Sổ bảo hiểm xã hội");
    }

    public static String freshCode() {
        return "PHIEN-" + letters(ROUNDS.incrementAndGet());
    }

    /** Letters, because a test that looks for a mark or a number in a whole page would find it in a count. */
    private static String letters(int count) {
        return count == 0 ? "" : letters((count - 1) / 26) + (char) ('A' + (count - 1) % 26);
    }

    /** What the round shall be like. */
    public final class Plan {

        private int examiners = 3;
        private int people = 2;
        private int quota = 1;
        private String chair = CHAIR;
        private LocalDate approvedOn = UNDER_V1;
        private boolean ruled = true;
        private @Nullable String grounds;
        private @Nullable String override;
        private @Nullable AssessmentSession session;

        /** One board of so many, its head among them. */
        public Plan withBoardOf(int examiners) {
            this.examiners = examiners;
            return this;
        }

        public Plan withCandidates(int people) {
            this.people = people;
            return this;
        }

        public Plan withQuota(int quota) {
            this.quota = quota;
            return this;
        }

        public Plan chairedBy(String username) {
            this.chair = username;
            return this;
        }

        public Plan approvedOn(LocalDate day) {
            this.approvedOn = day;
            return this;
        }

        /** The authority's document for a form that the rule set does not list. */
        public Plan overriddenBy(String document) {
            this.override = document;
            return this;
        }

        /** The plan demands the political standard, and everyone meets it, for reasons that only a few may read. */
        public Plan vettedOn(String grounds) {
            this.grounds = grounds;
            return this;
        }

        /** A session of the quarterly assessment, of an authority of its own, so that no other test holds its quarter. */
        public Plan asSession(AssessmentSession held) {
            this.session = held;
            this.override = "15-CV/TU";
            return this;
        }

        /** The council has not yet ruled on what no text of the law was read for. */
        public Plan withoutWrittenRules() {
            this.ruled = false;
            return this;
        }

        /** Stops with one post in the phase of planning. */
        public InterviewDay planned() {
            String code = freshCode();
            RoundData data =
                    session == null ? round(code, approvedOn) : session(code, "Cơ quan " + code, approvedOn, session);
            Round round = expect(HR, Rounds.SaveRoundOutcome.Saved.class, () -> rounds.create(data))
                    .round();
            PostId post = expect(
                            HR,
                            Rounds.SavePostOutcome.Saved.class,
                            () -> rounds.addPost(round.id(), post("P1", quota, override)))
                    .post()
                    .id();
            return new InterviewDay(InterviewDays.this, round.id(), post);
        }

        /** Stops with everyone on the list, nobody accepted. */
        public InterviewDay takingCandidates() {
            InterviewDay day = planned();
            day.advance();
            for (int i = 0; i < people; i++) {
                String name = NAMES.get(i % NAMES.size());
                day.add(i < NAMES.size() ? name : name + " " + "X".repeat(i / NAMES.size()));
            }
            if (grounds != null) {
                day.demand(Condition.POLITICAL_STANDARD);
                day.conclude(Condition.POLITICAL_STANDARD, Finding.MET, grounds, day.ids());
            }
            return day;
        }

        /** Stops before the council and the board are appointed. */
        public InterviewDay numbered() {
            InterviewDay day = takingCandidates();
            day.ids().forEach(day::accept);
            if (session != null) {
                day.ids().forEach(day::propose);
            }
            expect(HR, Candidates.NumberOutcome.Numbered.class, () -> candidates.giveNumbers(day.round()));
            day.advance();
            return day;
        }

        /** Stops with council, board, allotment, rubric and draw, in the phase of boards. */
        public InterviewDay seated() {
            InterviewDay day = numbered();
            day.done(() -> panels.setCouncil(day.round(), "25-QĐ", LocalDate.of(2023, 3, 20), account(chair)));
            day.addBoard("Ban số 1", EXAMINERS.subList(0, examiners));
            BoardId board = day.board();
            day.ids().forEach(candidate -> day.done(() -> panels.allot(candidate, board)));
            day.done(() -> panels.draw(board, "Chuỗi công khai"));
            expect(HR, Rubrics.SaveOutcome.Saved.class, () -> rubrics.save(day.round(), rubric()));
            if (ruled) {
                day.ruled();
            }
            if (session != null) {
                expect(HR, Assessments.TermsOutcome.Recorded.class, () -> assessments.agree(day.round(), terms()));
            }
            return day;
        }

        /** The morning of the interviews, with everyone present. */
        public InterviewDay begin() {
            InterviewDay day = seated();
            day.advance();
            day.ids().forEach(day::present);
            return day;
        }
    }

    /** For those who need the list as HR sees it. */
    List<Candidate> list(InterviewDay day) {
        return new ArrayList<>(as(HR, () -> candidates.list(day.round())));
    }
}
