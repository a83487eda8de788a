package vn.bangvang.ui.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrailWordsTest {

    private final TrailWords words = new TrailWords(
            (key, args) -> key + Arrays.toString(args),
            (round, family, code) ->
                    Optional.of("luật " + round + " " + family + " " + code).filter(label -> !code.equals("UNKNOWN")),
            (kind, id, round) -> Optional.of("004 – An").filter(name -> id == 12 && round != null && round == 7));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "candidate:57   | trail.subject.candidate[57]",
                "sheet:684/9    | trail.subject.criterion[684, 9]",
                "recount:3      | trail.subject.recount[3]",
                "candidate:12   | trail.named.candidate[004 – An]",
                "day:2041-06-03 | trail.subject.day[03/06/2041]",
                "secret:1       | secret:1",
                "DOAN-2023-2    | DOAN-2023-2"
            })
    void a_subject_is_named_and_an_unknown_one_is_shown_as_it_is_stored(String stored, String shown) {
        assertThat(words.subject(stored, 7L)).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "attendance.PRESENT | attendance.PRESENT[]",
                "phase.EXAM | phase.EXAM[]",
                "PRESENT | PRESENT",
                "phase.NO_SUCH | phase.NO_SUCH",
                "quyche.PDF | quyche.PDF",
                "VERSION 3 | trail.value.VERSION[3]",
                "NO_SUCH 3 | NO_SUCH 3",
                "81.0 | 81,0",
                "81.50 | 81,5",
                "P.1 · 1.2 | P.1 · 1.2",
                "no such | no such",
                "condition.POLITICAL_STANDARD finding.NOT_MET · 45-KL | condition.POLITICAL_STANDARD[]: finding.NOT_MET[] · 45-KL",
                "exemptpart.FOREIGN_LANGUAGE · QH-1 | exemptpart.FOREIGN_LANGUAGE[] · QH-1",
                "'D02 · postrank.SPECIALIST · examform.INTERVIEW · QUOTA 2 ·  · ' | D02 · postrank.SPECIALIST[] · examform.INTERVIEW[] · trail.value.QUOTA[2]",
                "2023-09-05 · roundkind.INTERVIEW_EXAM · REHEARSAL · RULES V1b-Q1 | 05/09/2023 · roundkind.INTERVIEW_EXAM[] · trail.value.REHEARSAL[] · trail.value.RULES[V1b-Q1]",
                "25-QĐ · councilposition.CHAIR Trần Quang Định, Phó Bí thư | 25-QĐ · councilposition.CHAIR[]: Trần Quang Định, Phó Bí thư",
                "settlement.CHAIR · MARK 80.0 | settlement.CHAIR[] · trail.value.MARK[80,0]",
                "MARKS 80.0; 84.5 · SPREAD 4.5 | trail.value.MARKS[80,0; 84,5] · trail.value.SPREAD[4,5]",
                "77-QĐ · INSTEAD_OF candidate:5 | 77-QĐ · trail.value.INSTEAD_OF[trail.subject.candidate[5]]",
                "writtensettlement.AVERAGED PAPERS 2 | writtensettlement.AVERAGED[]: trail.value.PAPERS[2]",
                "CHAIR_VOTE chairvote.FOR | trail.value.CHAIR_VOTE[chairvote.FOR[]]",
                "INTAKE_ENDS 2024-11-01 | trail.value.INTAKE_ENDS[01/11/2024]",
                "parameter:forms.SELECTION.OFFICER | param.forms[roundkind.SELECTION[], postrank.OFFICER[]]",
                "ds.xlsx sha256:0a1 · ROW 3 | ds.xlsx · trail.value.FINGERPRINT[0a1] · trail.value.ROW[3]",
                "ROW 4 mcq.problem.noVariant | trail.value.ROW[4: mcq.problem.noVariant[]]",
                "ROW 4 mcq.problem.wrongCount 59; 60 | trail.value.ROW[4: mcq.problem.wrongCount[59, 60]]",
                "DIFFERENCE 001: RANK 1 ≠ 2 | disagreement.RANK[001, 1, 2]",
                "kinship.CHA_ME | luật 7 kinship CHA_ME",
                "kinship.OTHER | relation.OTHER[]",
                "kinship.UNKNOWN | kinship.UNKNOWN"
            })
    void a_value_is_put_into_words_and_an_unknown_one_is_shown_as_it_is_stored(String stored, String shown) {
        assertThat(words.value(stored, 7L)).isEqualTo(shown);
    }

    @Test
    void what_belongs_to_no_round_has_no_words_of_its_law() {
        assertThat(words.value("kinship.CHA_ME", null)).isEqualTo("kinship.CHA_ME");
        assertThat(words.subject("candidate:12", null)).isEqualTo("trail.subject.candidate[12]");
        assertThat(words.value(null, 7L)).isEmpty();
    }

    @Test
    void every_code_has_its_words_in_both_languages() {
        assertThat(TrailCodes.keys().toList()).hasSizeGreaterThan(200);
        assertThat(TrailReader.texts("vi").stringPropertyNames())
                .containsAll(TrailCodes.keys().toList());
        assertThat(TrailReader.texts("en").stringPropertyNames())
                .containsAll(TrailCodes.keys().toList());
    }
}
