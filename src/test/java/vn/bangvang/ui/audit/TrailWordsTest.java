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
                "INTERVIEWS | phase.INTERVIEWS[]",
                "version 3  | trail.version[3]",
                "POLITICAL_STANDARD NOT_MET 45-KL/TU | condition.POLITICAL_STANDARD[]: finding.NOT_MET[] (45-KL/TU)",
                "FOREIGN_LANGUAGE QH-1 | exemptpart.FOREIGN_LANGUAGE[] (QH-1)",
                "no such    | no such",
                "DIALOGUE 80.0 | 80,0 (settlement.DIALOGUE[])"
            })
    void a_value_is_put_into_words_and_an_unknown_one_is_shown_as_it_is_stored(String stored, String shown) {
        assertThat(words.value(stored)).isEqualTo(shown);
    }
}
