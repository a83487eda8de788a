package vn.bangvang.recompute.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The file format, on the worked example that docs/result-bundle.md shows. */
class BundleJsonTest {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir
    Path folder;

    @Test
    void the_example_of_the_documentation_ranks_as_the_documentation_says() throws IOException {
        String page = Files.readString(Path.of("docs/result-bundle.md"));
        String printed = block(page, "text");

        assertThat(run("--rank", file(example()))).isEqualTo(RecomputeTool.AGREES);
        assertThat(printed).contains("Vị trí");
        assertThat(out.toString(StandardCharsets.UTF_8).strip()).isEqualTo(printed.strip());
    }

    @Test
    void the_sample_file_with_a_wrong_result_differs_where_the_documentation_says() {
        assertThat(run("docs/samples/result-bundle-wrong.json")).isEqualTo(RecomputeTool.DIFFERS);
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("1 điểm khác nhau:", "TS02: thứ hạng – trong gói: 2; tính lại: 1");
        assertThat(run("docs/samples/result-bundle-right.json")).isEqualTo(RecomputeTool.AGREES);
    }

    @Test
    void a_file_of_the_first_format_is_still_read_and_knows_no_later_field() throws IOException {
        String first = Files.readString(Path.of("docs/samples/result-bundle-right.json"));

        assertThat(first).contains("bangvang-result-bundle/1");
        assertThat(BundleJson.read(first.getBytes(StandardCharsets.UTF_8)).candidates())
                .hasSize(6);
        assertThatThrownBy(() -> BundleJson.read(first.replace("\"HIGHEST\"", "\"HIGHEST\", \"kind\": \"RANKING\"")
                        .getBytes(StandardCharsets.UTF_8)))
                .hasMessage("Tại $: có trường chỉ dùng được với format \"bangvang-result-bundle/2\".");
    }

    @Test
    void written_read_and_written_again_it_is_the_same_to_the_byte() throws IOException {
        byte[] once = BundleJson.write(BundleJson.read(example().getBytes(StandardCharsets.UTF_8)));

        assertThat(BundleJson.write(BundleJson.read(once))).isEqualTo(once);
        assertThat(new String(once, StandardCharsets.UTF_8)).contains("\"weight\" : \"0.30\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'\"quota\": 1' | '\"quota\": 1, \"chiTieu\": 2' | $.posts[0].chiTieu | không có trong lược đồ",
                "'\"quota\": 1' | '\"quota\": \"1\"' | $.posts[0].quota | không đúng kiểu",
                "'\"quota\": 1' | '\"quota\": 1.5' | $.posts[0].quota | không hợp lệ: 1.5",
                "'\"quota\": 1' | '\"quota\": -1' | $.posts[0] | không được âm",
                "'\"TS01\"' | '1' | $.candidates[0].number | không hợp lệ: 1",
                "'\"8.25\"' | '8.25' | $.candidates[0].components[0].sheets[0].marks[0] | trong dấu nháy",
                "'\"8.25\"' | '\"8,25\"' | $.candidates[0].components[0].sheets[0].marks[0] | dấu chấm",
                "'\"8.25\"' | '\"1e9\"' | $.candidates[0].components[0].sheets[0].marks[0] | dấu chấm",
                "'\"TS02\"' | '\"TS01\"' | $ | số báo danh lặp lại: TS01",
                "'\"PRESENT\"' | '\"CO_MAT\"' | $.candidates[0].attendance | CO_MAT",
                "'\"post\": \"A\"' | '\"post\": \"X\"' | $ | không có vị trí X",
                "'\"combination\": \"WEIGHTED_SUM\",' | '' | $.rules | thiếu trường combination",
                "'result-bundle/2' | 'result-bundle/3' | $ | bangvang-result-bundle/2",
                "'\"quota\": 1' | '\"quota\": 1, \"group\": \"G\"' | $ | cần quy tắc xét nguyện vọng",
                "'\"bonus\": \"HIGHEST\"' | '\"bonus\": \"HIGHEST\", \"kind\": \"THI\"' | $.rules.kind | THI",
                "'\"post\": \"A\"' | '\"post\": \"A\", \"wishes\": [\"B\"]' | $ | nguyện vọng không thuộc",
                "'\"posts\":' | '\"posts\": [], \"posts\":' | dòng | ghi hai lần"
            })
    void an_unusable_file_is_refused_with_its_place(String from, String to, String place, String sentence)
            throws IOException {
        String broken = example()
                .replaceFirst(java.util.regex.Pattern.quote(from), java.util.regex.Matcher.quoteReplacement(to));

        assertThat(broken).isNotEqualTo(example());
        assertThatThrownBy(() -> BundleJson.read(broken.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(UnusableBundle.class)
                .hasMessageStartingWith("Tại " + place)
                .hasMessageContaining(sentence);
        assertThat(run("--rank", file(broken))).isEqualTo(RecomputeTool.UNUSABLE);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains(place);
    }

    @Test
    void what_is_no_bundle_or_no_file_or_no_order_is_unusable() throws IOException {
        assertThat(run()).isEqualTo(RecomputeTool.UNUSABLE);
        assertThat(run("khong-co.json")).isEqualTo(RecomputeTool.UNUSABLE);
        assertThat(run(file("null"))).isEqualTo(RecomputeTool.UNUSABLE);
        assertThat(run(file(""))).isEqualTo(RecomputeTool.UNUSABLE);
        assertThat(run(file("{\"format\": ["))).isEqualTo(RecomputeTool.UNUSABLE);
        assertThat(run(file(example()))).isEqualTo(RecomputeTool.UNUSABLE);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("Tại $.result: ");
    }

    private int run(String... args) {
        return new RecomputeTool(
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8))
                .run(List.of(args));
    }

    private String file(String json) throws IOException {
        return Files.writeString(folder.resolve("tep.json"), json).toString();
    }

    private static String example() throws IOException {
        return block(Files.readString(Path.of("docs/result-bundle.md")), "json");
    }

    private static String block(String page, String language) {
        String fence = "```" + language + "\n";
        int from = page.indexOf(fence) + fence.length();
        assertThat(from).isGreaterThan(fence.length());
        return page.substring(from, page.indexOf("\n```", from));
    }
}
