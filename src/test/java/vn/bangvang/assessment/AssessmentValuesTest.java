package vn.bangvang.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.bangvang.candidate.anonymous.CandidateId;
import vn.bangvang.ranking.RankedLine;
import vn.bangvang.ranking.ReasonStep;
import vn.bangvang.regulation.RoundKind;
import vn.bangvang.regulation.RuleSetCode;
import vn.bangvang.regulation.Sector;
import vn.bangvang.regulation.TestMode;
import vn.bangvang.round.AssessmentSession;
import vn.bangvang.round.Phase;
import vn.bangvang.round.Round;
import vn.bangvang.round.RoundData;
import vn.bangvang.round.RoundId;

class AssessmentValuesTest {

    private static final LocalDate DAY = LocalDate.of(2023, 4, 3);

    @ParameterizedTest(name = "{0} to {1}, chair {2}: {3}")
    @CsvSource({
        "1, 0, FOR, 1",
        "0, 1, AGAINST, 1",
        "99, 0, FOR, 99",
        "50, 50, FOR, votes",
        "-1, 5, AGAINST, votes",
        "5, -1, FOR, votes",
        "0, 0, ABSENT, votes",
        "0, 2, FOR, chair",
        "2, 0, AGAINST, chair",
        "0, 2, ABSENT, 2"
    })
    void a_vote_counts_who_is_present_and_the_chair_is_one_of_them(
            int votesFor, int votesAgainst, ChairVote chair, String says) {
        if (says.matches("\\d+")) {
            assertThat(new CouncilVote(votesFor, votesAgainst, chair, "5-BB", DAY, "").present())
                    .isEqualTo(Integer.parseInt(says));
        } else {
            assertThatThrownBy(() -> new CouncilVote(votesFor, votesAgainst, chair, "5-BB", DAY, ""))
                    .hasMessage(says);
        }
    }

    @Test
    void a_vote_has_minutes_and_its_texts_have_an_end() {
        assertThat(vote(" 5-BB ", " Không rõ ")).isEqualTo(vote("5-BB", "Không rõ"));
        assertThat(vote("x".repeat(60), "y".repeat(1000)).reason()).hasSize(1000);
        assertThatThrownBy(() -> vote(" ", "")).hasMessage("minutes");
        assertThatThrownBy(() -> vote("x".repeat(61), "")).hasMessage("minutes");
        assertThatThrownBy(() -> vote("5-BB", "y".repeat(1001))).hasMessage("reason");
    }

    @Test
    void the_terms_of_a_session_are_a_document_a_content_and_a_quorum_within_the_council() {
        assertThat(terms(" 40-CV ", " Phỏng vấn ", 5, 3)).isEqualTo(terms("40-CV", "Phỏng vấn", 5, 3));
        assertThat(terms("x".repeat(60), "y".repeat(2000), 5, 5).quorum()).isEqualTo(5);
        assertThat(terms("40-CV", "Phỏng vấn", 1, 1).quorum()).isOne();
        assertThatThrownBy(() -> terms(" ", "Phỏng vấn", 5, 3)).hasMessage("document");
        assertThatThrownBy(() -> terms("x".repeat(61), "Phỏng vấn", 5, 3)).hasMessage("document");
        assertThatThrownBy(() -> terms("40-CV", " ", 5, 3)).hasMessage("content");
        assertThatThrownBy(() -> terms("40-CV", "y".repeat(2001), 5, 3)).hasMessage("content");
        assertThatThrownBy(() -> terms("40-CV", "Phỏng vấn", 5, 0)).hasMessage("quorum");
        assertThatThrownBy(() -> terms("40-CV", "Phỏng vấn", 5, 6)).hasMessage("quorum");
    }

    @Test
    void a_proposal_names_workplace_and_group_and_up_to_sixty_years() {
        assertThat(new ProposalData(" Huyện đoàn ", " B ", 5, true, " Sổ "))
                .isEqualTo(new ProposalData("Huyện đoàn", "B", 5, true, "Sổ"));
        assertThat(new ProposalData("x".repeat(200), "y".repeat(40), 60, true, "z".repeat(300)).insuredYears())
                .isEqualTo(60);
        assertThat(new ProposalData("Huyện đoàn", "B", 0, true, "").insuredYears())
                .isZero();
        assertThatThrownBy(() -> new ProposalData(" ", "B", 5, true, "")).hasMessage("workplace");
        assertThatThrownBy(() -> new ProposalData("x".repeat(201), "B", 5, true, ""))
                .hasMessage("workplace");
        assertThatThrownBy(() -> new ProposalData("Huyện đoàn", " ", 5, true, ""))
                .hasMessage("group");
        assertThatThrownBy(() -> new ProposalData("Huyện đoàn", "y".repeat(41), 5, true, ""))
                .hasMessage("group");
        assertThatThrownBy(() -> new ProposalData("Huyện đoàn", "B", -1, true, ""))
                .hasMessage("insuredYears");
        assertThatThrownBy(() -> new ProposalData("Huyện đoàn", "B", 61, true, ""))
                .hasMessage("insuredYears");
        assertThatThrownBy(() -> new ProposalData("Huyện đoàn", "B", 5, true, "z".repeat(301)))
                .hasMessage("evidence");
    }

    @ParameterizedTest(name = "{0} {1}: {2}, assessed {3}")
    @CsvSource({
        "PASS, why.passed, PASSED, true",
        "FAIL, why.assessment.below, FAILED, true",
        "FAIL, why.suspended, SUSPENDED, false",
        "FAIL, why.cancelled, SUSPENDED, false",
        "FAIL, why.withdrawn, WITHDRAWN, false",
        "FAIL, why.absent, ABSENT, false",
        "FAIL, why.missed.WRITTEN, ABSENT, false"
    })
    void who_was_not_assessed_did_not_fail(
            RankedLine.Result result, String step, PersonResult person, boolean assessed) {
        var line = new RankedLine(
                new CandidateId(1),
                null,
                result,
                null,
                BigDecimal.ZERO,
                null,
                false,
                List.of(new ReasonStep("why.part.INTERVIEW", List.of(), null), new ReasonStep(step, List.of(), null)));

        assertThat(PersonResult.of(line)).isEqualTo(person);
        assertThat(person.assessed()).isEqualTo(assessed);
    }

    @ParameterizedTest(name = "{0}, adopted {1}: {2}")
    @CsvSource(
            nullValues = "-",
            value = {
                "PASSED, -, OPEN",
                "FAILED, -, OPEN",
                "PASSED, true, ADOPTED",
                "FAILED, false, NOT_ADOPTED",
                "ABSENT, -, NOTHING_TO_CONCLUDE",
                "REFUSED, true, NOTHING_TO_CONCLUDE"
            })
    void the_council_concludes_on_whoever_was_assessed(
            PersonResult result, @Nullable Boolean adopted, CouncilLine.State state) {
        Conclusion conclusion =
                adopted == null ? null : new Conclusion(vote("5-BB", ""), adopted, "Thư ký", Instant.EPOCH);

        assertThat(new CouncilLine(new CandidateId(1), "001", result, BigDecimal.TEN, conclusion).state())
                .isEqualTo(state);
    }

    @Test
    void everybody_is_in_exactly_one_count() {
        Numbers all = Numbers.of(
                Stream.concat(Stream.of(PersonResult.values()), Stream.of(PersonResult.PASSED, PersonResult.FAILED))
                        .toList());

        assertThat(all).isEqualTo(new Numbers(9, 1, 2, 2, 1, 2, 1));
        assertThat(all.sat()).isEqualTo(4);
        assertThat(all.plus(new Numbers(31, 1, 2, 3, 4, 5, 16))).isEqualTo(new Numbers(40, 2, 4, 5, 5, 7, 17));
        assertThat(Numbers.sum(List.of())).isEqualTo(Numbers.NONE);
        assertThat(Numbers.sum(List.of(all, all))).isEqualTo(new Numbers(18, 2, 4, 4, 2, 4, 2));
        assertThatThrownBy(() -> new Numbers(10, 1, 2, 2, 1, 2, 1)).hasMessage("persons in and persons out differ");
    }

    @Test
    void a_year_adds_up_agencies_and_quarters_and_never_advice_to_results() {
        SessionSheet first = sheet(1, false, Map.of("Sở A", passed(2), "Sở B", passed(3)));
        SessionSheet more = sheet(1, false, Map.of("Sở A", passed(10)));
        SessionSheet last = sheet(4, false, Map.of("Sở B", passed(100)));
        SessionSheet advice = sheet(2, true, Map.of("Sở A", passed(7)));
        var year = new YearSheet(2023, List.of(first, more, last), List.of(advice));

        assertThat(year.table().rows())
                .isEqualTo(Map.of(
                        "Sở A", List.of(passed(12), Numbers.NONE, Numbers.NONE, Numbers.NONE),
                        "Sở B", List.of(passed(3), Numbers.NONE, Numbers.NONE, passed(100))));
        assertThat(year.table().ofAgency("Sở B")).isEqualTo(passed(103));
        assertThat(year.table().ofAgency("Sở C")).isEqualTo(Numbers.NONE);
        assertThat(year.table().ofQuarter(1)).isEqualTo(passed(15));
        assertThat(year.table().ofQuarter(4)).isEqualTo(passed(100));
        assertThat(year.table().total()).isEqualTo(passed(115));
        assertThat(year.advisoryTable().rows())
                .isEqualTo(Map.of("Sở A", List.of(Numbers.NONE, passed(7), Numbers.NONE, Numbers.NONE)));
        assertThat(first.numbers()).isEqualTo(passed(5));
        assertThatThrownBy(() -> AgencyTable.of(List.of(first, advice))).hasMessage("advice is never added to results");
    }

    private static Numbers passed(int count) {
        return new Numbers(count, 0, count, 0, 0, 0, 0);
    }

    private static SessionSheet sheet(int quarter, boolean advisory, Map<String, Numbers> byAgency) {
        var session = new AssessmentSession(2023, quarter, new BigDecimal("100"), new BigDecimal("50"), advisory);
        var data = new RoundData(
                "SH-1",
                "Sát hạch",
                "Sở Nội vụ",
                RoundKind.QUARTERLY_ASSESSMENT,
                DAY,
                "",
                false,
                Sector.CIVIL_SERVANT,
                TestMode.COMPUTER,
                session);
        return new SessionSheet(
                new Round(new RoundId(1), 1, data, new RuleSetCode("V1"), Phase.PLANNING),
                session,
                true,
                byAgency,
                0,
                null);
    }

    private static CouncilVote vote(String minutes, String reason) {
        return new CouncilVote(3, 2, ChairVote.FOR, minutes, DAY, reason);
    }

    private static SessionTerms terms(String document, String content, int councilSize, int quorum) {
        return new SessionTerms(document, DAY, content, councilSize, quorum);
    }
}
