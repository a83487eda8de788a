package vn.bangvang.ui.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.ViewPackages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import viewtest.BlankPage;
import vn.bangvang.round.Phase;
import vn.bangvang.security.Role;
import vn.bangvang.ui.kit.FakeDoor;
import vn.bangvang.ui.kit.SampleRound;
import vn.bangvang.ui.kit.ScreenTest;

@ViewPackages(classes = BlankPage.class)
class ScoringViewTest extends ScreenTest {

    private static final Pattern NAMED = Pattern.compile("\\btext\\('([A-Za-z.]+)'");

    @Test
    void the_browser_part_gets_every_text_that_it_names_in_vietnamese() throws IOException {
        var view = new ScoringView(
                FakeDoor.rounds(Map.of("byId", args -> SampleRound.in(Phase.EXAM))),
                FakeDoor.actor(Role.EXAMINER),
                new JsonMapper());
        SampleRound.open(view);

        JsonNode texts = new JsonMapper()
                .readTree(find(ScoringView.ScoreSheetElement.class)
                        .single()
                        .getElement()
                        .getAttribute("texts"));
        Set<String> named = named();
        assertThat(named).hasSizeGreaterThan(30);
        assertThat(texts.propertyNames()).containsAll(named);
        assertThat(texts.values())
                .allSatisfy(text -> assertThat(text.asString()).doesNotContain("sheet.", "!{"));
        assertThat(texts.get("signAsk").asString()).isEqualTo("Ký phiếu chấm thí sinh số {0}, tổng điểm {1}?");
    }

    private static Set<String> named() throws IOException {
        Set<String> named = new TreeSet<>();
        for (String file : List.of("score-sheet.js", "criterion-row.js")) {
            Matcher key = NAMED.matcher(Files.readString(Path.of("frontend", file)));
            while (key.find()) {
                named.add(key.group(1));
            }
        }
        return named;
    }
}
