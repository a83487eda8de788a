package vn.bangvang;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.bangvang.candidate.Candidate;
import vn.bangvang.candidate.Candidates;
import vn.bangvang.candidate.Candidates.SaveOutcome;
import vn.bangvang.candidate.anonymous.CandidateId;
import vn.bangvang.panel.Panels;
import vn.bangvang.panel.Panels.PanelOutcome;
import vn.bangvang.ranking.Rankings;
import vn.bangvang.ranking.Rankings.RankingOutcome;
import vn.bangvang.round.Rounds;
import vn.bangvang.scoring.BoardResults;
import vn.bangvang.scoring.BoardResults.DecisionOutcome;
import vn.bangvang.scoring.CorrectionId;
import vn.bangvang.scoring.Marking;
import vn.bangvang.scoring.Marking.MarkChange;
import vn.bangvang.scoring.Marking.MarkOutcome;
import vn.bangvang.security.Role;
import vn.bangvang.vetting.Condition;
import vn.bangvang.vetting.Finding;
import vn.bangvang.vetting.Vetting;

/** What happens when people act in the same instant: nothing is lost, doubled or left to chance. */
@DatabaseTest
class AtOnceTest {

    private static final String ME = InterviewDays.EXAMINER_2;
    private static final String SECOND_HR = "phien.tochuc2";

    @Autowired
    InterviewDays days;

    @Autowired
    Marking marking;

    @Autowired
    BoardResults results;

    @Autowired
    Candidates candidates;

    @Autowired
    Vetting vetting;

    @Autowired
    Rankings rankings;

    @Autowired
    Panels panels;

    @Autowired
    Rounds rounds;

    @Autowired
    JdbcClient jdbc;

    @Test
    void eight_copies_of_one_request_are_stored_once_and_answered_alike() {
        InterviewDay day = days.anInterviewDay().withCandidates(1).begin();
        MarkChange change = day.change(UUID.randomUUID(), 1, 1, "41.5");

        List<MarkOutcome> answers = together(Collections.nCopies(8, () -> days.as(ME, () -> marking.save(change))));

        assertThat(answers).hasSize(8).hasOnlyElementsOfType(MarkOutcome.Saved.class);
        assertThat(answers).containsOnly(answers.getFirst());
        assertThat(versions(day)).isEqualTo(1);
    }

    @Test
    void no_number_is_given_past_a_conclusion_that_is_recorded_in_the_same_instant() {
        days.people();
        for (int round = 0; round < 5; round++) {
            InterviewDay day =
                    days.anInterviewDay().withCandidates(2).vettedOn("Đủ").takingCandidates();
            day.ids().forEach(day::accept);
            var notMet = InterviewDay.conclusion(
                    Condition.POLITICAL_STANDARD, Finding.NOT_MET, "", List.of(day.candidate(1)));

            AtOnceTest.<Object>together(List.of(
                    () -> days.as(InterviewDays.HR, () -> candidates.giveNumbers(day.round())),
                    () -> days.as(InterviewDays.HR, () -> vetting.conclude(day.round(), notMet))));

            assertThat(day.dossier(1).number()).isNull();
            assertThat(day.dossier(2).number()).isNull();
        }
    }

    @Test
    void eight_changes_of_one_mark_become_eight_versions_one_after_the_other() {
        InterviewDay day = days.anInterviewDay().withCandidates(1).begin();
        List<MarkChange> changes = IntStream.rangeClosed(1, 8)
                .mapToObj(points -> day.change(UUID.randomUUID(), 1, 1, String.valueOf(points)))
                .toList();

        List<MarkOutcome> answers = together(changes.stream()
                .<Supplier<MarkOutcome>>map(change -> () -> days.as(ME, () -> marking.save(change)))
                .toList());

        assertThat(answers)
                .extracting(answer -> ((MarkOutcome.Saved) answer).version())
                .containsExactlyInAnyOrder(1, 2, 3, 4, 5, 6, 7, 8);
        assertThat(versions(day)).isEqualTo(8);
    }

    @Test
    void examiners_who_save_at_once_lose_nothing_and_keep_to_their_own_sheets() {
        InterviewDay day = days.anInterviewDay().withCandidates(1).begin();
        List<String> board = List.of(InterviewDays.HEAD, InterviewDays.EXAMINER_2, InterviewDays.EXAMINER_3);
        List<Supplier<MarkOutcome>> saves = new ArrayList<>();
        for (String examiner : board) {
            for (int criterion = 1; criterion <= 2; criterion++) {
                MarkChange change = day.change(
                        UUID.randomUUID(),
                        1,
                        criterion,
                        String.valueOf(10 * (board.indexOf(examiner) + 1) + criterion));
                saves.add(() -> days.as(examiner, () -> marking.save(change)));
            }
        }

        assertThat(together(saves)).hasSize(6).hasOnlyElementsOfType(MarkOutcome.Saved.class);
        CandidateId candidate = day.candidate(1);
        assertThat(board)
                .extracting(examiner ->
                        days.as(examiner, () -> marking.mySheet(candidate)).total())
                .usingElementComparator(BigDecimal::compareTo)
                .containsExactly(new BigDecimal("23"), new BigDecimal("43"), new BigDecimal("63"));
    }

    @Test
    void when_all_examiners_sign_at_once_the_marks_open_once() {
        InterviewDay day = days.anInterviewDay().withCandidates(1).begin();
        CandidateId candidate = day.candidate(1);
        List<String> board = List.of(InterviewDays.HEAD, InterviewDays.EXAMINER_2, InterviewDays.EXAMINER_3);
        board.forEach(examiner -> day.mark(examiner, 1, "80"));

        assertThat(together(board.stream()
                        .<Supplier<MarkOutcome>>map(
                                examiner -> () -> days.as(examiner, () -> marking.sign(candidate, "001")))
                        .toList()))
                .hasOnlyElementsOfType(MarkOutcome.Signed.class);
        assertThat(days.as(InterviewDays.HR, () -> results.history(candidate))).hasSize(1);
        assertThat(acts(day, "MARKS_OPENED")).isOne();
    }

    @Test
    void of_two_who_decide_one_correction_one_is_told_that_it_is_decided() {
        InterviewDay day = days.anInterviewDay()
                .withCandidates(1)
                .begin()
                .markedAndSigned(1, "80", "81", "82")
                .locked();
        CandidateId candidate = day.candidate(1);
        days.as(InterviewDays.HR, () -> results.requestCorrection(candidate, new BigDecimal("90"), "Cộng nhầm"));
        CorrectionId id = day.corrections().getFirst().id();

        assertThat(together(Collections.nCopies(4, () -> days.as(InterviewDays.CHAIR, () -> results.approve(id)))))
                .containsExactlyInAnyOrder(
                        new DecisionOutcome.Done(),
                        new DecisionOutcome.AlreadyDecided(),
                        new DecisionOutcome.AlreadyDecided(),
                        new DecisionOutcome.AlreadyDecided());
        assertThat(days.as(InterviewDays.HR, () -> results.history(candidate))).hasSize(2);
    }

    @Test
    void of_two_requests_to_correct_one_mark_one_waits_for_the_other() {
        InterviewDay day = days.anInterviewDay()
                .withCandidates(1)
                .begin()
                .markedAndSigned(1, "80", "81", "82")
                .locked();
        CandidateId candidate = day.candidate(1);

        assertThat(together(Collections.nCopies(
                        2,
                        () -> days.as(
                                InterviewDays.HR,
                                () -> results.requestCorrection(candidate, new BigDecimal("90"), "Cộng nhầm")))))
                .containsExactlyInAnyOrder(new DecisionOutcome.Done(), new DecisionOutcome.CorrectionWaiting());
        assertThat(day.corrections()).hasSize(1);
    }

    @Test
    void of_two_officers_who_change_one_dossier_one_is_told_that_it_is_old() {
        days.account(SECOND_HR, "Cán bộ tổ chức thứ hai", Role.HR);
        InterviewDay day = days.anInterviewDay().withCandidates(1).takingCandidates();
        Candidate seen = day.dossier(1);

        List<SaveOutcome> outcomes = together(List.of(
                () -> days.as(InterviewDays.HR, () -> candidates.accept(seen.id(), seen.version())),
                () -> days.as(SECOND_HR, () -> candidates.refuse(seen.id(), seen.version(), "Thiếu bằng"))));

        assertThat(outcomes).hasAtLeastOneElementOfType(SaveOutcome.Saved.class).contains(new SaveOutcome.Stale());
        assertThat(day.dossier(1).version()).isEqualTo(seen.version() + 1);
    }

    @Test
    void the_same_person_added_twice_at_once_is_on_the_list_once() {
        InterviewDay day = days.anInterviewDay().withCandidates(0).takingCandidates();
        var person = InterviewDays.person(day.post(), "Nguyễn Hoài An");

        List<SaveOutcome> outcomes = together(Collections.nCopies(
                4, () -> days.as(InterviewDays.HR, () -> candidates.add(day.round(), person))));

        assertThat(outcomes).filteredOn(SaveOutcome.Saved.class::isInstance).hasSize(1);
        assertThat(outcomes)
                .filteredOn(SaveOutcome.AlreadyThere.class::isInstance)
                .hasSize(3);
        assertThat(day.ids()).hasSize(1);
    }

    @Test
    void nobody_is_accepted_past_the_end_of_the_intake() {
        InterviewDay day = days.anInterviewDay().withCandidates(1).takingCandidates();
        day.accept(day.candidate(1));
        days.as(InterviewDays.HR, () -> candidates.giveNumbers(day.round()));
        var late = InterviewDays.person(day.post(), "Trần Thị Ánh");

        together(List.<Supplier<Object>>of(
                () -> days.as(InterviewDays.HR, () -> rounds.advance(day.round())),
                () -> days.as(InterviewDays.HR, () -> candidates.add(day.round(), late))));

        boolean boards =
                days.as(InterviewDays.HR, () -> rounds.byId(day.round())).phase() == vn.bangvang.round.Phase.BOARDS;
        assertThat(day.ids()).hasSize(boards ? 1 : 2);
    }

    @Test
    void the_same_tie_declared_twice_at_once_is_declared_once() {
        InterviewDay day = days.anInterviewDay().withCandidates(1).begin();
        CandidateId candidate = day.candidate(1);

        assertThat(together(Collections.nCopies(
                        2, () -> days.as(ME, () -> panels.declareOwn(candidate, "CHA_ME", "")))))
                .containsExactlyInAnyOrder(new PanelOutcome.Done(), new PanelOutcome.AlreadyDeclared());
    }

    @Test
    void rankings_computed_at_once_are_versions_one_after_the_other_and_one_confirmation_counts() {
        InterviewDay day = days.anInterviewDay()
                .withCandidates(1)
                .begin()
                .markedAndSigned(1, "80", "81", "82")
                .locked();
        day.advance();

        List<RankingOutcome> computed =
                together(Collections.nCopies(4, () -> days.as(InterviewDays.HR, () -> rankings.compute(day.round()))));
        assertThat(computed)
                .extracting(outcome -> ((RankingOutcome.Done) outcome).ranking().version())
                .containsExactlyInAnyOrder(1, 2, 3, 4);
        List<RankingOutcome> confirmed = together(Collections.nCopies(
                3, () -> days.as(InterviewDays.CHAIR, () -> rankings.confirm(day.round()))));
        assertThat(confirmed).filteredOn(RankingOutcome.Done.class::isInstance).hasSize(1);
        assertThat(confirmed)
                .filteredOn(new RankingOutcome.AlreadyConfirmed()::equals)
                .hasSize(2);
        assertThat(acts(day, "RANKING_CONFIRMED")).isOne();
    }

    /** All begin in the same instant; an accident of one is an accident of the test. */
    static <T> List<T> together(List<Supplier<T>> acts) {
        CyclicBarrier start = new CyclicBarrier(acts.size());
        try (var threads = Executors.newFixedThreadPool(acts.size())) {
            List<Future<T>> running = acts.stream()
                    .map(act -> threads.submit(() -> {
                        start.await();
                        return act.get();
                    }))
                    .toList();
            List<T> answers = new ArrayList<>();
            for (Future<T> answer : running) {
                answers.add(answer.get());
            }
            return answers;
        } catch (ExecutionException | InterruptedException accident) {
            throw new AssertionError(accident);
        }
    }

    private int versions(InterviewDay day) {
        return jdbc.sql("""
                        select count(*) from mark_version v join score_sheet s on s.id = v.sheet_id
                        where s.candidate_id = ?""")
                .param(day.candidate(1).value())
                .query(Integer.class)
                .single();
    }

    private int acts(InterviewDay day, String kind) {
        return jdbc.sql("select count(*) from audit_trail where round_id = ? and kind = ?")
                .params(day.round().value(), kind)
                .query(Integer.class)
                .single();
    }
}
