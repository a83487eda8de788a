package vn.bangvang.ui.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrailWordsTest {

    private final TrailWords words = new TrailWords((key, args) -> key + Arrays.toString(args));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "candidate:57 | trail.subject.candidate[57]",
                "sheet:684/9  | trail.subject.criterion[684, 9]",
                "recount:3    | trail.subject.recount[3]",
                "secret:1     | secret:1",
                "DOAN-2023-2  | DOAN-2023-2"
            })
    void a_subject_is_named_and_an_unknown_one_is_shown_as_it_is_stored(String stored, String shown) {
        assertThat(words.subject(stored)).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "PRESENT    | attendance.PRESENT[]",
                "EXAM | phase.EXAM[]",
                "version 3  | trail.version[3]",
                "POLITICAL_STANDARD NOT_MET 45-KL/TU | condition.POLITICAL_STANDARD[]: finding.NOT_MET[] (45-KL/TU)",
                "FOREIGN_LANGUAGE QH-1 | exemptpart.FOREIGN_LANGUAGE[] (QH-1)",
                "no such    | no such",
                "'D02 · Chuyên viên · SPECIALIST · INTERVIEW · QUOTA 2 ·  · ' | D02 · Chuyên viên · postrank.SPECIALIST[] · examform.INTERVIEW[] · trail.value.QUOTA[2]",
                "31-KH/BTCTU · 2023-09-05 · INTERVIEW_EXAM · REHEARSAL · V1b-Q1 | 31-KH/BTCTU · 05/09/2023 · roundkind.INTERVIEW_EXAM[] · trail.value.REHEARSAL[] · V1b-Q1",
                "25-QĐ · 2023-05-22 · CHAIR Trần Quang Định, Phó Bí thư · VICE_CHAIR Hà | 25-QĐ · 22/05/2023 · councilposition.CHAIR[]: Trần Quang Định, Phó Bí thư · councilposition.VICE_CHAIR[]: Hà",
                "CHAIR 80.0 | 80,0 (settlement.CHAIR[])",
                "77-QĐ · candidate:5 · candidate:3 | 77-QĐ · trail.subject.candidate[5] · trail.subject.candidate[3]",
                "board:1 · CANDIDATES 24 · STEP 0.50 | trail.subject.board[1] · trail.value.CANDIDATES[24] · trail.value.STEP[0,50]",
                "DIALOGUE 80.0 | 80,0 (settlement.DIALOGUE[])"
            })
    void a_value_is_put_into_words_and_an_unknown_one_is_shown_as_it_is_stored(String stored, String shown) {
        assertThat(words.value(stored)).isEqualTo(shown);
    }
}
