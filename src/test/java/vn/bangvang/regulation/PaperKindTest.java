package vn.bangvang.regulation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PaperKindTest {

    @ParameterizedTest
    @CsvSource({
        "GENERAL_KNOWLEDGE, true, false",
        "FOREIGN_LANGUAGE, true, false",
        "INFORMATICS, true, false",
        "WRITTEN, false, false",
        "INTERVIEW, false, true",
        "PRACTICAL, false, true"
    })
    void each_paper_has_its_stage_and_its_listeners(PaperKind paper, boolean inStage1, boolean beforeABoard) {
        assertThat(paper.inStage1()).isEqualTo(inStage1);
        assertThat(paper.beforeABoard()).isEqualTo(beforeABoard);
    }
}
