package vn.bangvang.recompute.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code bin/recompute} as auditors start it, on the packaged jar. */
class RecomputeIT {

    @TempDir
    Path folder;

    /** What the process said and how it ended. */
    private record Ended(int code, String out, String err) {}

    @Test
    void a_right_result_agrees_and_ends_with_0() throws Exception {
        Ended ended = recompute("docs/samples/result-bundle-right.json");

        assertThat(ended.out()).contains("TS02", "Khớp: 6 thí sinh");
        assertThat(ended.err()).isEmpty();
        assertThat(ended.code()).isZero();
    }

    @Test
    void a_wrong_result_is_shown_and_ends_with_1() throws Exception {
        Ended ended = recompute("docs/samples/result-bundle-wrong.json");

        assertThat(ended.out()).contains("TS02: thứ hạng – trong gói: 2; tính lại: 1");
        assertThat(ended.code()).isOne();
    }

    @Test
    void an_unusable_file_is_named_with_its_place_and_ends_with_2() throws Exception {
        Path broken = Files.writeString(
                folder.resolve("tệp hỏng.json"),
                Files.readString(Path.of("docs/samples/result-bundle-right.json"))
                        .replace("\"quota\": 2", "\"quota\": 2, \"chiTieu\": 2"));
        Ended ended = recompute(broken.toString());

        assertThat(ended.err())
                .isEqualTo("Tệp không dùng được. Tại $.posts[1].chiTieu: trường này không có trong lược đồ.\n");
        assertThat(ended.out()).isEmpty();
        assertThat(ended.code()).isEqualTo(2);
        assertThat(recompute().code()).isEqualTo(2);
    }

    @Test
    void a_file_without_a_result_is_ranked_on_demand_only() throws Exception {
        String page = Files.readString(Path.of("docs/result-bundle.md"));
        String fence = "```json\n";
        int from = page.indexOf(fence) + fence.length();
        String example = Files.writeString(
                        folder.resolve("vi-du.json"), page.substring(from, page.indexOf("\n```", from)))
                .toString();

        assertThat(recompute("--rank", example)).satisfies(ended -> {
            assertThat(ended.out()).contains("TS01", "Không trúng tuyển");
            assertThat(ended.code()).isZero();
        });
        assertThat(recompute(example).code()).isEqualTo(2);
    }

    private Ended recompute(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("bin/recompute"));
        command.addAll(List.of(arguments));
        Path out = folder.resolve("out.txt");
        Path err = folder.resolve("err.txt");
        int code = new ProcessBuilder(command)
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start()
                .waitFor();
        return new Ended(
                code, Files.readString(out, StandardCharsets.UTF_8), Files.readString(err, StandardCharsets.UTF_8));
    }
}
