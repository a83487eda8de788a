package vn.bangvang.recompute.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.bangvang.DatabaseTest;
import vn.bangvang.InterviewDay;
import vn.bangvang.InterviewDays;
import vn.bangvang.audit.AuditTrail;
import vn.bangvang.audit.TrailEntry;
import vn.bangvang.audit.TrailFilter;
import vn.bangvang.candidate.Candidate;
import vn.bangvang.candidate.Candidates;
import vn.bangvang.panel.Panels;
import vn.bangvang.ranking.Disagreement;
import vn.bangvang.ranking.Rankings;
import vn.bangvang.ranking.Rankings.RankingOutcome;
import vn.bangvang.ranking.RoundRanking;
import vn.bangvang.recompute.BundleFile;
import vn.bangvang.recompute.ResultBundles;
import vn.bangvang.recompute.ResultBundles.BundleOutcome;
import vn.bangvang.recompute.bundle.Bundle;
import vn.bangvang.recompute.bundle.Entrant;
import vn.bangvang.recompute.bundle.Stated;
import vn.bangvang.recompute.calculator.Comparison;
import vn.bangvang.round.Round;
import vn.bangvang.round.Rounds;
import vn.bangvang.scoring.BoardResults;

@DatabaseTest
class ResultBundlesTest {

    @Autowired
    InterviewDays days;

    @Autowired
    ResultBundles bundles;

    @Autowired
    Rankings rankings;

    @Autowired
    Rounds rounds;

    @Autowired
    Candidates candidates;

    @Autowired
    Panels panels;

    @Autowired
    BoardResults results;

    @Autowired
    AuditTrail trail;

    @Autowired
    JdbcClient jdbc;

    @Test
    void the_finished_round_recomputes_clean_with_every_kind_of_decision() {
        Bundle bundle = BundleJson.read(finished().content());

        assertThat(bundle.candidates()).hasSize(24);
        assertThat(bundle.candidates().stream()
                        .flatMap(one -> one.components().stream())
                        .flatMap(marks -> java.util.stream.Stream.ofNullable(marks.decision()))
                        .map(Entrant.Decision::by))
                .containsExactly(Entrant.Decision.By.HEAD_OF_BOARD, Entrant.Decision.By.CHAIR);
        assertThat(bundle.decisions()).extracting(Bundle.TieDecision::order).containsExactly(List.of("010", "009"));
        Stated stated = Objects.requireNonNull(bundle.result());
        assertThat(stated.lines()).hasSize(24);
        assertThat(Comparison.differences(bundle, stated)).isEmpty();
    }

    @Test
    void written_read_and_written_again_it_is_the_same_to_the_byte() {
        byte[] written = finished().content();

        assertThat(BundleJson.write(BundleJson.read(written))).isEqualTo(written);
        assertThat(finished().content()).isEqualTo(written);
    }

    @Test
    void no_person_can_be_found_in_it_and_no_ground_of_priority() {
        String text = new String(finished().content(), StandardCharsets.UTF_8);
        Round round = round("DOAN-2023-1");
        List<Candidate> people = days.as("tochuc", () -> candidates.list(round.id()));
        var categories = days.as("tochuc", () -> rounds.ruleSetOf(round.id()))
                .priorityCategories()
                .value();

        assertThat(people).hasSize(24).allSatisfy(person -> {
            assertThat(text)
                    .contains("\"" + person.number() + "\"")
                    .doesNotContain(person.data().name().full());
            assertThat(text).doesNotContain(String.valueOf(person.data().birth().year()));
            if (!person.data().priorityEvidence().isEmpty()) {
                assertThat(text).doesNotContain(person.data().priorityEvidence());
            }
        });
        assertThat(people).anyMatch(person -> !person.data().priorityEvidence().isEmpty());
        assertThat(categories)
                .hasSizeGreaterThan(10)
                .allSatisfy(category -> assertThat(text).doesNotContain(category.code(), category.label()));
        List<String> staff = days.as("tochuc", () -> panels.boards(round.id())).stream()
                .flatMap(board -> board.members().stream())
                .map(member -> member.displayName())
                .toList();
        assertThat(staff).hasSize(6).allSatisfy(name -> assertThat(text).doesNotContain(name));
        assertThat(text).doesNotContain("Thường trực", "đối thoại", "Trưởng ban quyết định");
    }

    @Test
    void priority_leaves_as_points_and_an_id_number_not_at_all() {
        InterviewDay day = marked();
        long candidate = day.candidate(2).value();
        jdbc.sql("update candidate set id_number = '068198004321', priority_evidence = 'Giấy 112/CN' where id = ?")
                .param(candidate)
                .update();
        jdbc.sql("insert into candidate_priority (candidate_id, category) values (?, 'CON_LIET_SI')")
                .param(candidate)
                .update();
        compute(day);
        BundleOutcome.Made made = (BundleOutcome.Made) take(InterviewDays.HR, day);
        String text = new String(made.file().content(), StandardCharsets.UTF_8);

        assertThat(BundleJson.read(made.file().content()).candidates().get(1).bonus())
                .extracting(Entrant.Bonus::points)
                .containsExactly(new java.math.BigDecimal("5"));
        // A moment such as 03:28:33.199801 would look like the year of birth.
        assertThat(text.replaceAll("\\d{4}-\\d{2}-\\d{2}T[0-9:.]+Z", ""))
                .doesNotContain("068198004321", "CON_LIET_SI", "liệt sĩ", "112/CN", "1998");
        assertThat(confirm(day)).isInstanceOf(RankingOutcome.Done.class);
    }

    @Test
    void nothing_is_handed_out_before_a_ranking_stands_and_every_mark_is_open() {
        InterviewDay day = marked();
        assertThat(take(InterviewDays.HR, day)).isEqualTo(new BundleOutcome.NothingRanked());
        compute(day);
        assertThat(take(InterviewDays.SUPERVISOR, day)).isInstanceOf(BundleOutcome.Made.class);
        correction(day, "90");
        assertThat(take(InterviewDays.HR, day)).isEqualTo(new BundleOutcome.MarksNotOpen());
        days.as(
                InterviewDays.CHAIR,
                () -> results.approve(day.corrections().getFirst().id()));
        assertThat(take(InterviewDays.HR, day)).isEqualTo(new BundleOutcome.NothingRanked());
    }

    @Test
    void whoever_has_a_relative_in_the_round_takes_no_bundle() {
        InterviewDay day = days.anInterviewDay().withCandidates(1).seated();
        days.expect(
                InterviewDays.HR,
                Panels.PanelOutcome.Done.class,
                () -> panels.declareFor(days.account(InterviewDays.SUPERVISOR), day.candidate(1), "CHA_ME", ""));

        assertThat(take(InterviewDays.SUPERVISOR, day)).isEqualTo(new BundleOutcome.Conflicted());
    }

    @Test
    void taking_a_bundle_is_in_the_trail() {
        InterviewDay day = marked();
        compute(day);
        take(InterviewDays.SUPERVISOR, day);

        assertThat(kinds(day, "RESULT_BUNDLE_TAKEN")).hasSize(1).first().satisfies(entry -> {
            assertThat(entry.actorName()).isEqualTo("Giám sát viên");
            assertThat(entry.after()).isEqualTo("VERSION 1");
        });
    }

    @Test
    void a_correction_is_followed_from_the_mark_that_it_corrects() {
        InterviewDay day = marked();
        correction(day, "90");
        days.as(
                InterviewDays.CHAIR,
                () -> results.approve(day.corrections().getFirst().id()));
        compute(day);

        Bundle bundle = BundleJson.read(
                ((BundleOutcome.Made) take(InterviewDays.HR, day)).file().content());
        assertThat(bundle.candidates().get(1).components().getFirst().changes())
                .extracting(Entrant.Change::from, Entrant.Change::to)
                .extracting(Object::toString)
                .containsExactly("(70.0, 90.0)");
        assertThat(confirm(day)).isInstanceOf(RankingOutcome.Done.class);
    }

    @Test
    void an_official_mark_that_nobody_gave_keeps_the_chair_from_confirming() {
        InterviewDay day = marked();
        jdbc.sql("""
                        insert into official_mark
                            (candidate_id, version, mark, settlement, spread, record_text, settled_by, settled_at)
                        select candidate_id, 2, 95.0, settlement, spread, record_text, settled_by, settled_at
                        from official_mark where candidate_id = ?""").param(day.candidate(2).value()).update();
        RoundRanking planted = compute(day);

        assertThat(confirm(day))
                .isEqualTo(new RankingOutcome.CalculatorsDisagree(List.of(
                        new Disagreement("002", "MARK", "95.0", "70.0"),
                        new Disagreement("002", "TOTAL", "95.0", "70.0"),
                        new Disagreement("002", "RANK", "1", "2"),
                        new Disagreement("002", "RESULT", "SELECTED", "NOT_SELECTED"),
                        new Disagreement("002", "REASON", "why.passed [95.0, 50.0]", "[70.0, 50.0]"))));
        assertThat(days.as(InterviewDays.HR, () -> rankings.newest(day.round())))
                .contains(planted);
        assertThat(kinds(day, "CALCULATORS_DISAGREED")).hasSize(1);
        assertThat(kinds(day, "RANKING_CONFIRMED")).isEmpty();
    }

    private BundleFile finished() {
        BundleOutcome outcome =
                days.as("chutich", () -> bundles.take(round("DOAN-2023-1").id()));
        assertThat(outcome).isInstanceOf(BundleOutcome.Made.class);
        return ((BundleOutcome.Made) outcome).file();
    }

    private Round round(String code) {
        return days.as("tochuc", rounds::all).stream()
                .filter(round -> round.data().code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private InterviewDay marked() {
        InterviewDay day = days.anInterviewDay().withCandidates(2).begin();
        day.markedAndSigned(1, "80", "80", "80")
                .markedAndSigned(2, "70", "70", "70")
                .locked()
                .advance();
        return day;
    }

    private void correction(InterviewDay day, String mark) {
        days.expect(
                InterviewDays.HR,
                BoardResults.DecisionOutcome.Done.class,
                () -> results.requestCorrection(day.candidate(2), new java.math.BigDecimal(mark), "Cộng nhầm"));
    }

    private RoundRanking compute(InterviewDay day) {
        return days.expect(InterviewDays.HR, RankingOutcome.Done.class, () -> rankings.compute(day.round()))
                .ranking();
    }

    private RankingOutcome confirm(InterviewDay day) {
        return days.as(InterviewDays.CHAIR, () -> rankings.confirm(day.round()));
    }

    private BundleOutcome take(String username, InterviewDay day) {
        return Objects.requireNonNull(days.as(username, () -> bundles.take(day.round())));
    }

    private List<TrailEntry> kinds(InterviewDay day, String kind) {
        return days.as(
                InterviewDays.SUPERVISOR,
                () -> trail.read(new TrailFilter(day.round().value(), null, kind, null, null, null), 0, 10));
    }
}
