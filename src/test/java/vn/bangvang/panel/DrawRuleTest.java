package vn.bangvang.panel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DrawRuleTest {

    private static final String SEED = "DOAN-2023-2, bốc thăm công khai ngày 18/9/2023, số 4821 / Ban số 1";

    @Test
    void the_recipe_in_the_docs_gives_the_same_order_with_the_machines_own_tools() throws Exception {
        List<String> numbers =
                IntStream.rangeClosed(1, 24).mapToObj("%03d"::formatted).toList();
        String recipe = recipe().replaceFirst("seed='[^']*'", Matcher.quoteReplacement("seed='" + SEED + "'"))
                .replaceFirst("for n in [0-9 ]+;", "for n in " + String.join(" ", numbers) + ";");

        List<String> byHand = run(recipe)
                .lines()
                .map(line -> line.substring(line.indexOf(' ') + 1))
                .toList();

        assertThat(byHand).hasSize(24).isNotEqualTo(numbers);
        assertThat(DrawRule.order(SEED, numbers)).isEqualTo(byHand);
    }

    @Test
    void the_order_of_the_list_before_the_draw_decides_nothing_and_the_seed_everything() {
        List<String> numbers = List.of("001", "002", "003", "004", "005", "006");

        assertThat(DrawRule.order(SEED, numbers.reversed())).isEqualTo(DrawRule.order(SEED, numbers));
        assertThat(DrawRule.order(SEED + ".", numbers)).isNotEqualTo(DrawRule.order(SEED, numbers));
    }

    private static String recipe() throws IOException {
        Matcher block =
                Pattern.compile("```\n(.*?)```", Pattern.DOTALL).matcher(Files.readString(Path.of("docs/draw.md")));
        assertThat(block.find()).isTrue();
        return block.group(1);
    }

    private static String run(String script) throws IOException, InterruptedException {
        Process shell =
                new ProcessBuilder("sh", "-c", script).redirectErrorStream(true).start();
        String said = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(shell.waitFor()).as(said).isZero();
        return said;
    }
}
