package vn.bangvang.notification.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.bangvang.notification.NotificationKind;

class WordingTest {

    private static final Wording WORDING = new Wording(
            "Thư: {round}",
            "Kính gửi: {name}\n\nBan: {board}\nVòng: {exam}",
            "Dear {name},\nStage: {exam}",
            Map.of("exam.ROUND1", "vòng 1"),
            Map.of("exam.ROUND1", "stage 1"));

    @Test
    void vietnamese_comes_first_and_codes_are_put_into_the_words_of_each_language() {
        assertThat(WORDING.text(Map.of("name", "Nguyễn Hoài An", "board", "Ban số 1", "exam", "ROUND1")))
                .isEqualTo("Kính gửi: Nguyễn Hoài An\n\nBan: Ban số 1\nVòng: vòng 1"
                        + "\n\n----------\n\nDear Nguyễn Hoài An,\nStage: stage 1\n");
    }

    @Test
    void a_line_about_something_unknown_is_left_out() {
        assertThat(WORDING.text(Map.of("name", "An", "board", "", "exam", "ROUND1")))
                .isEqualTo("Kính gửi: An\n\nVòng: vòng 1\n\n----------\n\nDear An,\nStage: stage 1\n");
    }

    @Test
    void what_people_typed_stays_on_its_line_and_is_no_placeholder() {
        assertThat(WORDING.subject(Map.of("round", "Kỳ 1\r\nBcc: x@example.vn")))
                .isEqualTo("Thư: Kỳ 1 Bcc: x@example.vn");
        assertThat(WORDING.text(Map.of("name", "{exam} $1", "exam", "ROUND1"))).startsWith("Kính gửi: {exam} $1\n");
    }

    @Test
    void a_long_subject_is_cut_where_a_message_would_refuse_it() {
        assertThat(WORDING.subject(Map.of("round", "x".repeat(300))))
                .hasSize(200)
                .endsWith("x…");
    }

    @Test
    void an_office_replaces_a_wording_by_a_file_of_its_own(@TempDir Path own) throws IOException {
        Files.writeString(own.resolve("result.yaml"), "subject: Kết quả\nvi: Gửi {name}\nen: To {name}\n");
        Wordings wordings = new Wordings(own.toString());

        assertThat(wordings.of(NotificationKind.RESULT).text(Map.of("name", "An")))
                .isEqualTo("Gửi An\n\n----------\n\nTo An\n");
        assertThat(wordings.of(NotificationKind.SUMMONS).subject(Map.of("round", "K1")))
                .isEqualTo("Thông báo triệu tập dự thi: K1");
    }

    @Test
    void a_wording_with_a_placeholder_that_there_is_not_stops_the_start(@TempDir Path own) throws IOException {
        assertThatCode(() -> new Wordings("")).doesNotThrowAnyException();
        Files.writeString(own.resolve("result.yaml"), "subject: Kết quả\nvi: Điểm {mark}\nen: Mark {mark}\n");

        assertThatThrownBy(() -> new Wordings(own.toString()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("result.yaml: there is no {mark}");
    }

    @Test
    void a_wording_borrows_the_words_of_another_and_keeps_its_own(@TempDir Path own) throws IOException {
        Files.writeString(
                own.resolve("summons-change.yaml"),
                "subject: Đổi\nvi: '{exam}, {later}'\nen: '{exam}'\nwords-of: summons.yaml\n"
                        + "vi-words: {later.ALL: sẽ báo}\n");
        Wording wording = new Wordings(own.toString()).of(NotificationKind.SUMMONS_CHANGE);

        assertThat(wording.text(Map.of("exam", "ROUND1", "later", "ALL")))
                .isEqualTo("vòng 1, sẽ báo\n\n----------\n\nstage 1\n");
    }
}
