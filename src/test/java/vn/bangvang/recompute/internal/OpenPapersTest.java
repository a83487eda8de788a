package vn.bangvang.recompute.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.bangvang.mcq.StageOne;
import vn.bangvang.regulation.ExamDesign;
import vn.bangvang.regulation.ExamDesign.TestPart;
import vn.bangvang.regulation.LegalRef;
import vn.bangvang.regulation.PaperKind;
import vn.bangvang.round.PostId;
import vn.bangvang.round.RoundId;
import vn.bangvang.round.Rounds;
import vn.bangvang.scoring.OfficialMarks;
import vn.bangvang.ui.kit.FakeDoor;
import vn.bangvang.written.WrittenMarks;

class OpenPapersTest {

    private static final LegalRef ARTICLE = new LegalRef("NĐ", "Điều 8");

    @ParameterizedTest
    @CsvSource({
        // held, closed, locked, joined, open
        "true,  true,  true,  true,  true",
        "false, false, true,  true,  true",
        "true,  false, true,  true,  false",
        "true,  true,  false, true,  false",
        "true,  true,  true,  false, false"
    })
    void every_paper_that_the_round_has_must_be_open(
            boolean stageOneHeld, boolean closed, boolean locked, boolean joined, boolean open) {
        var part =
                new TestPart(PaperKind.GENERAL_KNOWLEDGE, 60, 60, java.math.BigDecimal.valueOf(50), ARTICLE, ARTICLE);
        var without = new ExamDesign(List.of(), List.of(PaperKind.INTERVIEW), Optional.empty());
        var with = new ExamDesign(List.of(part), List.of(PaperKind.INTERVIEW), Optional.empty());
        Map<PostId, ExamDesign> designs = Map.of(new PostId(1), without, new PostId(2), stageOneHeld ? with : without);

        var papers = new OpenPapers(
                FakeDoor.of(Rounds.class, Map.of("designs", args -> designs)),
                FakeDoor.of(StageOne.class, Map.of("closed", args -> closed)),
                FakeDoor.of(OfficialMarks.class, Map.of("allLocked", args -> locked)),
                FakeDoor.of(WrittenMarks.class, Map.of("allJoined", args -> joined)));

        assertThat(papers.all(new RoundId(1))).isEqualTo(open);
    }
}
