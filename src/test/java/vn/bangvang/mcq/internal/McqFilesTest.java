package vn.bangvang.mcq.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static vn.bangvang.regulation.PaperKind.FOREIGN_LANGUAGE;
import static vn.bangvang.regulation.PaperKind.GENERAL_KNOWLEDGE;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.bangvang.intake.SheetCell;
import vn.bangvang.intake.SheetRow;
import vn.bangvang.intake.TableReader.Table;
import vn.bangvang.mcq.Answer;
import vn.bangvang.mcq.AnswerKey;
import vn.bangvang.mcq.AnswerKeys.KeyReadOutcome;
import vn.bangvang.mcq.CellProblem;
import vn.bangvang.mcq.KeyEntry;
import vn.bangvang.mcq.SheetLine;
import vn.bangvang.mcq.VariantKey;
import vn.bangvang.regulation.PaperKind;

class McqFilesTest {

    private static final AnswerKey SHUFFLED = new AnswerKey(
            GENERAL_KNOWLEDGE,
            List.of(
                    new VariantKey(
                            "101", List.of(new KeyEntry("1", "A"), new KeyEntry("2", "B/C"), new KeyEntry("3", "D"))),
                    new VariantKey(
                            "102", List.of(new KeyEntry("3", "D"), new KeyEntry("1", "A"), new KeyEntry("2", "B/C")))));

    @Test
    void a_row_a_question_a_row_a_variant_and_the_long_form_give_the_same_key() {
        assertThat(key(
                        "TRƯỜNG CHÍNH TRỊ",
                        "Câu;Mã đề 101;Gốc 101;Mã đề 102;102 gốc",
                        "1;A;1;d;3",
                        "2;B/C;2;A;1",
                        "3;D;3;b / c;2",
                        "Người lập biểu"))
                .isEqualTo(SHUFFLED);
        assertThat(key("Mã đề;Câu 1;Câu 2;Câu 3", "101;A;B/C;D", "Gốc 101;1;2;3", "102;D;A;B/C", "102 gốc;3;1;2"))
                .isEqualTo(SHUFFLED);
        assertThat(key(
                        "STT;Mã đề;Câu;Đáp án;Câu gốc",
                        "1;101;1;A;1",
                        "2;101;2;B/C;2",
                        "3;101;3;D;3",
                        "4;102;1;D;3",
                        "5;102;2;A;1",
                        "6;102;3;B/C;2"))
                .isEqualTo(SHUFFLED);
    }

    @Test
    void without_question_ids_the_same_number_is_the_same_question_and_the_preview_says_so() {
        var read = (KeyReadOutcome.Read) outcome("Câu;101;102", "1;A;B", "2;B;C", "3;C;D");

        assertThat(read.draft().key().questions()).containsExactlyInAnyOrder("1", "2", "3");
        assertThat(read.draft().notes()).containsExactly(new CellProblem("1", "mcq.problem.sameOrder", List.of()));
        assertThat(key("Câu;Đáp án", "Câu 1;A", "Câu 2;B", "Câu 3;C").variants())
                .extracting(VariantKey::variant)
                .containsExactly("");
    }

    @Test
    void every_fault_is_named_by_its_cell_and_nothing_is_half_read() {
        assertThat(outcome("Câu;101;102", "1;A;AC", "2;;B", "2;C;C", "x;A;A"))
                .isEqualTo(new KeyReadOutcome.Faulty(List.of(
                        new CellProblem("B4", "mcq.problem.questionTwice", List.of("2", "101", "3")),
                        new CellProblem("C4", "mcq.problem.questionTwice", List.of("2", "102", "3")),
                        new CellProblem("A5", "mcq.problem.questionNumber", List.of("x")),
                        new CellProblem("1", "mcq.problem.questionsMissing", List.of("101", "3", "3")),
                        new CellProblem("B3", "mcq.problem.keyEmpty", List.of("")),
                        new CellProblem("1", "mcq.problem.questionsMissing", List.of("102", "3", "3")),
                        new CellProblem("C2", "mcq.problem.keyUnreadable", List.of("AC")))));
        assertThat(outcome("Câu;101;Gốc 101", "1;A;1", "2;B;1", "3;C;3"))
                .isEqualTo(new KeyReadOutcome.Faulty(
                        List.of(new CellProblem("C3", "mcq.problem.masterTwice", List.of("1", "101")))));
        assertThat(outcome("Câu;101", "1;A", "2;B", "3;C", "4;D"))
                .isEqualTo(new KeyReadOutcome.Faulty(
                        List.of(new CellProblem("B5", "mcq.problem.questionBeyond", List.of("4", "3")))));
        assertThat(outcome("Họ và tên;Ngày sinh", "An;1998")).isEqualTo(new KeyReadOutcome.NoHeader("x.csv"));
    }

    @Test
    void a_column_a_question_one_text_and_the_long_form_give_the_same_sheets() {
        List<SheetLine> wanted = List.of(line(2, "001", "101", "A", "", "*"), line(3, "002", "102", "B", "AC", "D"));

        assertThat(lines("SBD;Mã đề;Câu 1;Câu 2;Câu 3", "001;101;a;;*", "002;102;B;A,C;D", ";;;;"))
                .isEqualTo(wanted);
        assertThat(lines("STT;Số báo danh;Mã đề;Bài làm", "1;001;101;A-*", "2;002;102;B,AC,D"))
                .isEqualTo(wanted);
        assertThat(lines(
                        "SBD;Mã đề;Câu;Trả lời",
                        "001;101;1;A",
                        "001;101;2;-",
                        "001;101;3;*",
                        "002;102;3;D",
                        "002;102;1;B",
                        "002;102;2;AC"))
                .extracting(SheetLine::number, SheetLine::answers)
                .containsExactly(
                        tuple("001", wanted.get(0).answers()),
                        tuple("002", wanted.get(1).answers()));
    }

    @Test
    void a_column_may_name_the_part_of_each_row() {
        assertThat(read(
                                null,
                                "SBD;Phần thi;Mã đề;Bài làm",
                                "001;Kiến thức chung;101;ABC",
                                "001;Tiếng Anh;201;AB",
                                "001;Võ thuật;201;AB",
                                "001;Tin học;201;AB")
                        .stream()
                        .map(found -> found.line() == null
                                ? found.problems().getFirst().messageKey()
                                : found.line().paper().name()))
                .containsExactly(
                        "GENERAL_KNOWLEDGE", "FOREIGN_LANGUAGE", "mcq.problem.partUnknown", "mcq.problem.partNotHere");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            SBD;Câu 1;Câu 2;Câu 3 | 001;A;7;B | C2 | answerUnreadable
            SBD;Câu 1;Câu 2       | 001;A;B   | 1  | columnsMissing
            SBD;Câu 1;Câu 2;Câu 3;Câu 4 | 001;A;B;C;D | E2 | questionBeyond
            SBD;Câu 1;Câu 2;Câu 3 | ;A;B;C    | 2  | noNumber
            SBD;Bài làm           | 001;AB    | B2 | answersUnreadable
            SBD;Bài làm           | 001;ABX   | B2 | answersUnreadable
            SBD;Câu;Trả lời       | 001;1;A   | 2  | answersMissing
            SBD;Câu;Trả lời       | 001;x;A   | B2 | questionNumber
            SBD;Câu;Trả lời       | 001;4;A   | B2 | questionBeyond
            """)
    void a_row_that_cannot_be_read_says_where_and_why(String header, String row, String cell, String key) {
        assertThat(read(GENERAL_KNOWLEDGE, header, row).getFirst().problems())
                .extracting(CellProblem::cell, CellProblem::messageKey)
                .containsExactly(tuple(cell, "mcq.problem." + key));
    }

    private static SheetLine line(int row, String number, String variant, String... letters) {
        return new SheetLine(
                row,
                number,
                GENERAL_KNOWLEDGE,
                variant,
                Arrays.stream(letters).map(Answer::new).toList());
    }

    private static AnswerKey key(String... rows) {
        return ((KeyReadOutcome.Read) outcome(rows)).draft().key();
    }

    private static KeyReadOutcome outcome(String... rows) {
        return new KeyFile(GENERAL_KNOWLEDGE, 3).read("x.csv", "x.csv sha256:00", List.of(table(rows)));
    }

    private static List<SheetLine> lines(String... rows) {
        return read(GENERAL_KNOWLEDGE, rows).stream()
                .map(found -> java.util.Objects.requireNonNull(found.line()))
                .toList();
    }

    private static List<SheetFile.Found> read(@Nullable PaperKind paper, String... rows) {
        var found = SheetFile.find(List.of(table(rows))).orElseThrow();
        return new SheetFile(paper, Map.of(GENERAL_KNOWLEDGE, 3, FOREIGN_LANGUAGE, 2))
                .read(found.getKey(), found.getValue());
    }

    private static Table table(String... rows) {
        List<SheetRow> read = new ArrayList<>();
        for (int i = 0; i < rows.length; i++) {
            read.add(new SheetRow(
                    i + 1,
                    Arrays.stream(rows[i].strip().split(";", -1))
                            .map(SheetCell::of)
                            .toList()));
        }
        return new Table("DS", read);
    }
}
