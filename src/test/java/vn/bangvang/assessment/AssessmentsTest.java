package vn.bangvang.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.bangvang.DatabaseTest;
import vn.bangvang.InterviewDay;
import vn.bangvang.InterviewDays;
import vn.bangvang.assessment.Assessments.ProposalOutcome;
import vn.bangvang.assessment.Assessments.TermsOutcome;
import vn.bangvang.assessment.Assessments.VoteOutcome;
import vn.bangvang.assessment.ReturningPersons.CarryOutcome;
import vn.bangvang.assessment.ReturningPersons.LikenessOutcome;
import vn.bangvang.candidate.Candidate;
import vn.bangvang.candidate.Candidates;
import vn.bangvang.ranking.Rankings;
import vn.bangvang.ranking.Rankings.RankingOutcome;
import vn.bangvang.regulation.ExamForm;
import vn.bangvang.regulation.LegalRef;
import vn.bangvang.regulation.PostRank;
import vn.bangvang.regulation.RoundKind;
import vn.bangvang.regulation.Sector;
import vn.bangvang.regulation.TestMode;
import vn.bangvang.round.AssessmentSession;
import vn.bangvang.round.Phase;
import vn.bangvang.round.PostData;
import vn.bangvang.round.RoundData;
import vn.bangvang.round.RoundId;
import vn.bangvang.round.Rounds;
import vn.bangvang.round.Rounds.Obstacle;

@DatabaseTest
class AssessmentsTest {

    private static final AssessmentSession FIRST =
            new AssessmentSession(2023, 1, new BigDecimal("100"), new BigDecimal("60"), false);
    private static final AssessmentSession SECOND =
            new AssessmentSession(2023, 2, new BigDecimal("100"), new BigDecimal("60"), false);

    @Autowired
    InterviewDays days;

    @Autowired
    Assessments assessments;

    @Autowired
    ReturningPersons returning;

    @Autowired
    AssessmentYears years;

    @Autowired
    Rankings rankings;

    @Autowired
    Rounds rounds;

    @Autowired
    Candidates candidates;

    @Test
    void persons_without_a_proposal_or_whose_condition_is_not_met_keep_the_session_among_the_dossiers() {
        InterviewDay day =
                days.anInterviewDay().withCandidates(2).asSession(FIRST).takingCandidates();
        day.ids().forEach(day::accept);
        hr(() -> candidates.giveNumbers(day.round()));
        var article = new LegalRef("NĐ 138/2020/NĐ-CP", "Điều 18");

        assertThat(hr(() -> rounds.obstacles(day.round())))
                .containsExactly(
                        new Obstacle("obstacle.assessment.noProposal", List.of("Nguyễn Hoài An, Trần Thị Ánh")));
        assertThat(hr(() -> assessments.propose(
                        day.candidate(1), new ProposalData("Huyện đoàn", "VIEN_CHUC", 4, true, ""))))
                .isEqualTo(new ProposalOutcome.SavedNotMet(new Condition.TooFewYears(4, 5, article)));
        assertThat(hr(() ->
                        assessments.propose(day.candidate(2), new ProposalData("Huyện đoàn", "KHONG_CO", 9, true, ""))))
                .isEqualTo(new ProposalOutcome.UnknownGroup("KHONG_CO", article));
        day.propose(day.candidate(2));
        assertThat(hr(() -> rounds.obstacles(day.round())))
                .containsExactly(new Obstacle("obstacle.assessment.conditionNotMet", List.of("Nguyễn Hoài An")));
        day.propose(day.candidate(1));
        assertThat(hr(() -> rounds.obstacles(day.round()))).isEmpty();
    }

    @Test
    void an_official_session_is_not_held_before_form_and_content_are_agreed_and_then_they_stay() {
        InterviewDay day =
                days.anInterviewDay().withCandidates(1).asSession(FIRST).numbered();
        var notAgreed = new Obstacle("obstacle.assessment.notAgreed", List.of());
        assertThat(hr(() -> rounds.obstacles(day.round()))).contains(notAgreed);
        assertThat(hr(() -> assessments.agree(day.round(), terms(6, 4)))).isInstanceOf(TermsOutcome.CouncilSize.class);
        assertThat(hr(() -> assessments.agree(
                        day.round(), new SessionTerms("40-CV", LocalDate.of(2100, 1, 1), "Phỏng vấn", 5, 3))))
                .isEqualTo(new TermsOutcome.DateInFuture());
        assertThat(hr(() -> assessments.terms(day.round()))).isEmpty();
        assertThat(hr(() -> assessments.agree(day.round(), terms(7, 4)))).isEqualTo(new TermsOutcome.Recorded());
        assertThat(hr(() -> rounds.obstacles(day.round()))).doesNotContain(notAgreed);

        InterviewDay held =
                days.anInterviewDay().withCandidates(1).asSession(FIRST).begin();
        assertThat(hr(() -> assessments.agree(held.round(), terms(7, 4))))
                .isEqualTo(new TermsOutcome.PhaseForbids(Phase.EXAM));
        assertThat(hr(() -> assessments.terms(held.round()))).contains(InterviewDays.terms());
    }

    @Test
    void the_council_of_a_session_for_several_units_may_have_any_odd_number_where_the_law_says_so() {
        days.people();
        String code = InterviewDays.freshCode();
        var data = new RoundData(
                code,
                "Kỳ " + code,
                "Cơ quan " + code,
                RoundKind.QUARTERLY_ASSESSMENT,
                LocalDate.of(2024, 3, 1),
                "12-KH/TU",
                false,
                Sector.PUBLIC_EMPLOYEE,
                TestMode.COMPUTER,
                new AssessmentSession(2024, 1, new BigDecimal("100"), new BigDecimal("60"), false));
        RoundId round = days.expect(InterviewDays.HR, Rounds.SaveRoundOutcome.Saved.class, () -> rounds.create(data))
                .round()
                .id();
        hr(() -> rounds.addPost(round, post("P1", "Trung tâm Một")));
        assertThat(hr(() -> assessments.agree(round, terms(9, 5))))
                .isEqualTo(new TermsOutcome.CouncilSize(
                        9,
                        List.of(5, 7),
                        hr(() -> rounds.ruleSetOf(round)).councilSizes().source()));

        hr(() -> rounds.addPost(round, post("P2", "Trung tâm Hai")));
        assertThat(hr(() -> assessments.agree(round, terms(8, 5)))).isInstanceOf(TermsOutcome.CouncilSize.class);
        assertThat(hr(() -> assessments.agree(round, terms(9, 5)))).isEqualTo(new TermsOutcome.Recorded());
    }

    private static PostData post(String code, String agency) {
        return new PostData(
                code, "Vị trí " + code, agency, PostRank.SPECIALIST, ExamForm.INTERVIEW, 1, "Đại học", "15-CV/TU");
    }

    @Test
    void a_result_waits_for_the_vote_on_everyone_who_was_assessed_and_a_vote_against_it_holds_it_back() {
        InterviewDay day = computed();
        assertThat(confirm(day))
                .isEqualTo(new RankingOutcome.NotYet(
                        List.of(new Obstacle("obstacle.assessment.notConcluded", List.of("001, 002")))));

        assertThat(hr(() -> assessments.conclude(day.candidate(1), vote(1, 4, ""))))
                .isEqualTo(new VoteOutcome.ReasonMissing());
        assertThat(hr(() -> assessments.conclude(day.candidate(1), vote(1, 4, "Cần xem lại điểm"))))
                .isEqualTo(new VoteOutcome.Recorded(1, false));
        assertThat(hr(() -> assessments.concludeRest(day.round(), vote(5, 0, ""))))
                .isEqualTo(new VoteOutcome.Recorded(1, true));
        assertThat(hr(() -> assessments.council(day.round())))
                .extracting(line -> line.number() + " " + line.result() + " " + line.state())
                .containsExactly("001 PASSED NOT_ADOPTED", "002 FAILED ADOPTED");
        assertThat(confirm(day))
                .isEqualTo(new RankingOutcome.NotYet(
                        List.of(new Obstacle("obstacle.assessment.notAdopted", List.of("001")))));
        assertThat(hr(() -> assessments.concludeRest(day.round(), vote(5, 0, ""))))
                .isEqualTo(new VoteOutcome.NobodyLeft());
    }

    @Test
    void a_vote_is_on_a_computed_result_by_enough_members_and_not_more_than_there_are() {
        InterviewDay before =
                days.anInterviewDay().withCandidates(1).asSession(FIRST).begin();
        assertThat(hr(() -> assessments.concludeRest(before.round(), vote(5, 0, ""))))
                .isEqualTo(new VoteOutcome.NothingComputed());
        InterviewDay interviews = days.anInterviewDay().withCandidates(1).begin();
        assertThat(hr(() -> assessments.concludeRest(interviews.round(), vote(5, 0, ""))))
                .isEqualTo(new VoteOutcome.NotAnAssessment());

        InterviewDay day = computed();
        assertThat(hr(() -> assessments.concludeRest(day.round(), vote(2, 0, ""))))
                .isEqualTo(new VoteOutcome.NoQuorum(2, 3));
        assertThat(hr(() -> assessments.concludeRest(day.round(), vote(6, 0, ""))))
                .isEqualTo(new VoteOutcome.TooManyVotes(6, 5));
        assertThat(hr(() -> assessments.council(day.round()))).allMatch(line -> line.state() == CouncilLine.State.OPEN);
    }

    @Test
    void who_was_refused_is_carried_to_the_next_session_once_and_is_known_there() {
        InterviewDay past =
                days.anInterviewDay().withCandidates(2).asSession(FIRST).takingCandidates();
        Candidate refused = past.dossier(1);
        past.propose(refused.id());
        hr(() -> candidates.refuse(refused.id(), refused.version(), "Thiếu bằng"));
        past.accept(past.candidate(2));
        past.propose(past.candidate(2));
        hr(() -> candidates.giveNumbers(past.round()));
        InterviewDay next =
                days.anInterviewDay().withCandidates(0).asSession(SECOND).takingCandidates();
        assertThat(carry(refused, next)).isEqualTo(new CarryOutcome.NotCarriable(PersonResult.REFUSED));
        past.advance();

        assertThat(carry(past.dossier(2), next)).isEqualTo(new CarryOutcome.NotCarriable(PersonResult.OPEN));
        assertThat(hr(() ->
                        returning.carry(refused.id(), past.round(), past.post(), CarryReason.DOSSIER_INCOMPLETE, "")))
                .isEqualTo(new CarryOutcome.NotALaterSession());
        assertThat(carry(refused, next)).isInstanceOf(CarryOutcome.Carried.class);
        assertThat(carry(refused, next))
                .isEqualTo(new CarryOutcome.AlreadyCarried(
                        hr(() -> rounds.byId(next.round())).data().code()));
        var copy = next.candidate(1);
        assertThat(next.ids()).containsExactly(copy);
        assertThat(hr(() -> assessments.proposed(next.round())))
                .extracting(ProposedPerson::candidate, ProposedPerson::data)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(copy, InterviewDays.proposal()));
        assertThat(hr(() -> returning.earlier(next.round())).get(copy))
                .extracting(EarlierSession::candidate, EarlierSession::result)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(refused.id(), PersonResult.REFUSED));
        assertThat(hr(() -> returning.likenesses(next.round())))
                .noneMatch(likeness -> likeness.earlier().candidate().equals(refused.id()));
    }

    @Test
    void a_person_of_the_same_name_and_birth_date_is_proposed_until_hr_decides() {
        InterviewDay past =
                days.anInterviewDay().withCandidates(1).asSession(FIRST).takingCandidates();
        InterviewDay next =
                days.anInterviewDay().withCandidates(1).asSession(SECOND).takingCandidates();
        var now = next.candidate(1);
        var earlier = past.candidate(1);

        assertThat(proposes(next, past)).isTrue();
        assertThat(proposes(past, next)).isFalse();
        assertThat(hr(() -> returning.confirmSame(now, earlier))).isEqualTo(new LikenessOutcome.Recorded());
        assertThat(hr(() -> returning.confirmSame(now, earlier))).isEqualTo(new LikenessOutcome.NotProposed());
        assertThat(proposes(next, past)).isFalse();
        assertThat(hr(() -> returning.earlier(next.round())).get(now))
                .extracting(EarlierSession::candidate)
                .containsExactly(earlier);
    }

    @Test
    void the_numbers_of_a_year_add_up_and_advice_is_never_among_them() {
        InterviewDay official = days.anInterviewDay()
                .withCandidates(3)
                .asSession(new AssessmentSession(2031, 1, new BigDecimal("100"), new BigDecimal("60"), false))
                .takingCandidates();
        days.anInterviewDay()
                .withCandidates(5)
                .approvedOn(LocalDate.of(2026, 8, 5))
                .asSession(new AssessmentSession(2031, 1, new BigDecimal("100"), new BigDecimal("60"), true))
                .takingCandidates();
        Candidate refused = official.dossier(1);
        hr(() -> candidates.refuse(refused.id(), refused.version(), "Thiếu bằng"));

        YearSheet sheet = hr(() -> years.year(2031));
        assertThat(sheet.table().total()).isEqualTo(new Numbers(3, 1, 0, 0, 0, 0, 2));
        assertThat(sheet.table().ofQuarter(1)).isEqualTo(sheet.table().total());
        assertThat(sheet.table().ofQuarter(2)).isEqualTo(Numbers.NONE);
        assertThat(sheet.table().ofAgency("Huyện đoàn")).isEqualTo(sheet.table().total());
        assertThat(sheet.advisoryTable().total()).isEqualTo(new Numbers(5, 0, 0, 0, 0, 0, 5));
        assertThat(hr(() -> years.years())).contains(sheet);
    }

    private InterviewDay computed() {
        InterviewDay day = days.anInterviewDay()
                .withCandidates(2)
                .asSession(FIRST)
                .begin()
                .markedAndSigned(1, "80", "80", "80")
                .markedAndSigned(2, "59.9", "59.9", "59.9")
                .locked();
        day.advance();
        days.expect(InterviewDays.HR, RankingOutcome.Done.class, () -> rankings.compute(day.round()));
        return day;
    }

    private RankingOutcome confirm(InterviewDay day) {
        return days.as(InterviewDays.CHAIR, () -> rankings.confirm(day.round()));
    }

    private CarryOutcome carry(Candidate person, InterviewDay to) {
        return hr(() ->
                returning.carry(person.id(), to.round(), to.post(), CarryReason.DOSSIER_INCOMPLETE, "Bổ sung bằng"));
    }

    private boolean proposes(InterviewDay later, InterviewDay earlier) {
        return hr(() -> returning.likenesses(later.round())).stream()
                .anyMatch(likeness -> likeness.earlier().candidate().equals(earlier.candidate(1)));
    }

    private <T> T hr(Supplier<T> act) {
        return days.as(InterviewDays.HR, act);
    }

    private static CouncilVote vote(int votesFor, int votesAgainst, String reason) {
        return new CouncilVote(votesFor, votesAgainst, ChairVote.ABSENT, "5-BB", LocalDate.of(2023, 4, 3), reason);
    }

    private static SessionTerms terms(int size, int quorum) {
        return new SessionTerms("41-CV", LocalDate.of(2023, 3, 20), "Phỏng vấn", size, quorum);
    }
}
