package vn.bangvang.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.bangvang.DatabaseTest;
import vn.bangvang.appeal.Appeal;
import vn.bangvang.appeal.AppealEffect;
import vn.bangvang.appeal.AppealState;
import vn.bangvang.appeal.Appeals;
import vn.bangvang.appeal.SheetCount;
import vn.bangvang.appointment.Appointments;
import vn.bangvang.appointment.Place;
import vn.bangvang.appointment.PlaceState;
import vn.bangvang.appointment.PostAfterResult;
import vn.bangvang.audit.AuditTrail;
import vn.bangvang.audit.TrailEntry;
import vn.bangvang.audit.TrailFilter;
import vn.bangvang.candidate.Candidate;
import vn.bangvang.candidate.Candidates;
import vn.bangvang.exemption.Exemptions;
import vn.bangvang.mcq.Answer;
import vn.bangvang.mcq.AnswerSheets;
import vn.bangvang.mcq.FirstStage;
import vn.bangvang.mcq.SheetVersion;
import vn.bangvang.mcq.StageOneResult;
import vn.bangvang.panel.Council;
import vn.bangvang.panel.CouncilRule;
import vn.bangvang.panel.Panels;
import vn.bangvang.publication.NoticeVersion;
import vn.bangvang.publication.Publications;
import vn.bangvang.ranking.RankedLine;
import vn.bangvang.ranking.Rankings;
import vn.bangvang.ranking.RoundRanking;
import vn.bangvang.round.Phase;
import vn.bangvang.round.Round;
import vn.bangvang.round.Rounds;
import vn.bangvang.scoring.BoardResults;
import vn.bangvang.scoring.CandidateProgress;
import vn.bangvang.security.TrialActors;
import vn.bangvang.ui.audit.TrailReader;
import vn.bangvang.written.AnonymousCodes;
import vn.bangvang.written.BundleProgress;

@DatabaseTest
class DemoRoundsTest {

    @Autowired
    TrialActors actors;

    @Autowired
    Rounds rounds;

    @Autowired
    Panels panels;

    @Autowired
    Rankings rankings;

    @Autowired
    Candidates candidates;

    @Autowired
    BoardResults results;

    @Autowired
    AnonymousCodes codes;

    @Autowired
    FirstStage firstStage;

    @Autowired
    AnswerSheets answerSheets;

    @Autowired
    Exemptions exemptions;

    @Autowired
    Appeals appeals;

    @Autowired
    Appointments appointments;

    @Autowired
    Publications publications;

    @Autowired
    AuditTrail trail;

    @Test
    void every_line_of_their_trail_is_told_in_words() {
        var everything = new TrailFilter(null, null, null, null, null, null);
        List<TrailEntry> all = actors.as("giamsat", () -> trail.read(everything, 0, trail.count(everything)));
        Set<Long> made = all.stream()
                .filter(line ->
                        line.kind().equals("ROUND_CREATED") && line.actorName().equals("Lê Thị Hồng Vân"))
                .map(TrailEntry::roundId)
                .collect(Collectors.toSet());
        List<TrailEntry> lines =
                all.stream().filter(line -> made.contains(line.roundId())).toList();

        assertThat(made).hasSizeGreaterThan(5);
        assertThat(actors.as("giamsat", () -> new TrailReader(rounds, candidates, panels).faults(lines)))
                .isEmpty();
    }

    @Test
    void most_people_have_an_address_that_no_mail_can_reach_and_some_have_none() {
        List<String> addresses = actors
                .as("tochuc", () -> candidates.list(round("DOAN-2023-1").id()))
                .stream()
                .map(candidate -> candidate.data().email())
                .toList();

        assertThat(addresses)
                .contains("", "tran.ngoc.diep@thi-sinh.example")
                .allMatch(address -> address.isEmpty() || address.endsWith("@thi-sinh.example"));
        assertThat(addresses).filteredOn(String::isEmpty).hasSizeLessThan(addresses.size() / 2);
    }

    @Test
    void the_finished_round_is_confirmed_and_shows_every_kind_of_decision() {
        Round round = round("DOAN-2023-1");
        RoundRanking ranking =
                actors.as("chutich", () -> rankings.newest(round.id())).orElseThrow();

        assertThat(round.phase()).isEqualTo(Phase.CONFIRMED);
        assertThat(round.ruleSet().value()).isEqualTo("V1b");
        assertThat(ranking.state()).isEqualTo(RoundRanking.State.CONFIRMED);
        assertThat(lines(round, ranking, 0))
                .containsExactly(
                        "003 1 SELECTED 89.0",
                        "002 2 SELECTED 85.0",
                        "001 3 NOT_SELECTED 85.0",
                        "004 4 NOT_SELECTED 80.0",
                        "007 5 NOT_SELECTED 71.0",
                        "008 6 NOT_SELECTED 66.5",
                        "005 null NOT_RANKED null",
                        "006 null NOT_RANKED null");
        assertThat(lines(round, ranking, 1))
                .containsExactly(
                        "010 1 SELECTED 85.0",
                        "009 2 NOT_SELECTED 85.0",
                        "016 3 NOT_SELECTED 79.3",
                        "014 4 NOT_SELECTED 77.0",
                        "011 5 NOT_SELECTED 75.0",
                        "013 6 NOT_SELECTED 62.0",
                        "015 7 NOT_SELECTED 56.0",
                        "012 null NOT_RANKED null");
        assertThat(lines(round, ranking, 2))
                .filteredOn(line -> line.contains(" SELECTED"))
                .containsExactly("017 1 SELECTED 81.0", "018 2 SELECTED 66.0");
    }

    @Test
    void the_running_round_has_open_dialogues_and_candidates_who_wait() {
        Round round = round("DOAN-2023-2");
        List<CandidateProgress> progress = actors.as("chutich", () -> results.progress(round.id()));

        assertThat(round.phase()).isEqualTo(Phase.EXAM);
        assertThat(progress).hasSize(48);
        assertThat(progress)
                .filteredOn(row -> row.step() == CandidateProgress.Step.NEEDS_DIALOGUE)
                .hasSize(2)
                .allSatisfy(row -> assertThat(row.spread()).isEqualByComparingTo(new BigDecimal("7")));
        assertThat(progress)
                .filteredOn(row -> row.step() == CandidateProgress.Step.MARKING)
                .hasSize(4)
                .allSatisfy(row -> assertThat(row.totals()).isEmpty());
    }

    @Test
    void the_two_stage_exam_waits_for_a_signature_and_for_the_heads_decision_and_its_key_is_sealed() {
        Round round = round("TT-2025-1");
        List<BundleProgress> bundles = actors.as("tochuc", () -> codes.progress(round.id()));

        assertThat(round.phase()).isEqualTo(Phase.EXAM);
        assertThat(round.ruleSet().value()).isEqualTo("V3");
        assertThat(actors.as("tochuc", () -> firstStage.results(round.id())))
                .filteredOn(StageOneResult::goesOn)
                .extracting(StageOneResult::number)
                .containsExactly("001", "002", "003", "005", "006", "008", "009", "010");
        assertThat(bundles).hasSize(1);
        assertThat(actors.as("chutich", () -> codes.joining(round.id()))).isEmpty();
    }

    @Test
    void the_sheet_of_somebody_one_answer_short_was_read_again_and_the_count_stays() {
        Round round = round("TT-2025-1");
        Appeal appeal = actors.as("chutich", () -> appeals.appeals(round.id())).getFirst();
        List<SheetVersion> sheets =
                actors.as("tochuc", () -> answerSheets.versions(appeal.data().candidate()));

        assertThat(appeal.candidateNumber()).isEqualTo("004");
        assertThat(appeal.state()).isEqualTo(AppealState.APPROVED);
        assertThat(appeal.counts().orElseThrow().before()).isEqualTo(new SheetCount(29, 60, false));
        assertThat(appeal.counts().orElseThrow().again()).isEqualTo(new SheetCount(29, 60, false));
        assertThat(sheets)
                .as("the newer one first; the older one had a letter where it has none")
                .extracting(version ->
                        version.sheet().answers().stream().filter(Answer::blank).count())
                .containsExactly(1L, 0L);
    }

    @Test
    void an_appeal_waits_for_the_chair_and_would_change_who_is_selected() {
        Round round = round("TT-2025-2");
        Appeal appeal = actors.as("chutich", () -> appeals.appeals(round.id())).getFirst();
        AppealEffect effect = actors.as("chutich", () -> appeals.effect(appeal.id()));

        assertThat(round.phase()).isEqualTo(Phase.CONFIRMED);
        assertThat(lines(round, ranking("TT-2025-2"), 0))
                .containsExactly(
                        "002 1 SELECTED 79.5",
                        "004 2 NOT_SELECTED 78.5",
                        "005 3 NOT_SELECTED 68.0",
                        "001 4 NOT_SELECTED 60.5",
                        "003 null NOT_RANKED null");
        assertThat(appeal.state()).isEqualTo(AppealState.SUBMITTED);
        assertThat(appeal.marks().orElseThrow().official()).isEqualByComparingTo("82.5");
        assertThat(effect.moved()).hasSize(2);
        assertThat(actors.as("chutich", () -> publications.versions(round.id())))
                .singleElement()
                .extracting(NoticeVersion::approvedBy)
                .isNotNull();
    }

    @Test
    void a_winner_who_declined_is_struck_off_and_the_next_of_the_post_waits_for_the_chair() {
        PostAfterResult first = actors.as(
                        "chutich",
                        () -> appointments.afterResult(round("DOAN-2023-1").id()))
                .getFirst();

        assertThat(first.places().places())
                .extracting(Place::state)
                .filteredOn(state -> !(state instanceof PlaceState.InLine || state instanceof PlaceState.OutOfLine))
                .extracting(state -> state.getClass().getSimpleName())
                .containsExactlyInAnyOrder("DossierComplete", "StruckOff", "CallAsked");
    }

    @Test
    void every_council_of_the_demo_data_is_complete_and_five_persons_large() {
        List<Council> councils = Stream.of(
                        "DOAN-2023-1", "DOAN-2023-2", "SH-2026-Q1", "SH-2026-Q2", "TT-2025-1", "TT-2025-2", "XT-2026-1")
                .map(code ->
                        actors.as("tochuc", () -> panels.council(round(code).id())))
                .map(Optional::orElseThrow)
                .toList();

        for (Council council : councils) {
            CouncilRule rule = CouncilRule.of(
                    actors.as("tochuc", () -> rounds.ruleSetOf(council.roundId())),
                    actors.as("tochuc", () -> rounds.posts(council.roundId())));
            assertThat(rule.complete(council)).isTrue();
            assertThat(council.members()).hasSize(5);
        }
    }

    @Test
    void the_first_session_is_concluded_and_the_second_waits_for_the_council() {
        RoundRanking first = ranking("SH-2026-Q1");
        RoundRanking second = ranking("SH-2026-Q2");

        assertThat(first.state()).isEqualTo(RoundRanking.State.CONFIRMED);
        assertThat(second.state()).isEqualTo(RoundRanking.State.COMPUTED);
        assertThat(first.posts().stream().flatMap(post -> post.lines().stream()))
                .extracting(line -> line.result().name())
                .containsExactlyInAnyOrder("PASS", "PASS", "FAIL", "FAIL");
    }

    @Test
    void the_selection_places_somebody_at_the_second_wish_and_waits_for_the_chair() {
        Round round = round("XT-2026-1");

        assertThat(ranking("XT-2026-1").state()).isEqualTo(RoundRanking.State.COMPUTED);
        assertThat(lines(round, ranking("XT-2026-1"), 0))
                .filteredOn(line -> line.contains(" SELECTED"))
                .containsExactly("002 1 SELECTED 89.0");
        assertThat(lines(round, ranking("XT-2026-1"), 1))
                .filteredOn(line -> line.contains(" SELECTED"))
                .containsExactly("001 2 SELECTED 86.0");
    }

    @Test
    void the_round_in_vetting_lacks_a_conclusion_and_holds_back_who_does_not_meet_the_standard() {
        Round round = round("TT-2024-2");

        assertThat(round.phase()).isEqualTo(Phase.CANDIDATES);
        assertThat(actors.as("tochuc", () -> candidates.giveNumbers(round.id())))
                .isNotInstanceOf(Candidates.NumberOutcome.Numbered.class);
        assertThat(actors.as("tochuc", () -> exemptions.of(round.id()))).hasSize(2);
    }

    private RoundRanking ranking(String code) {
        Round round = round(code);
        return actors.as("chutich", () -> rankings.newest(round.id())).orElseThrow();
    }

    private Round round(String code) {
        return actors.as("tochuc", rounds::all).stream()
                .filter(round -> round.data().code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private List<String> lines(Round round, RoundRanking ranking, int post) {
        List<Candidate> people = actors.as("tochuc", () -> candidates.list(round.id()));
        return ranking.posts().get(post).lines().stream()
                .map((RankedLine line) -> people.stream()
                                .filter(person -> person.id().equals(line.candidate()))
                                .map(Candidate::number)
                                .findFirst()
                                .orElseThrow()
                        + " " + line.rank() + " " + line.result() + " " + line.total())
                .toList();
    }
}
