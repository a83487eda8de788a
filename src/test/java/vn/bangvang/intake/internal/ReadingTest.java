package vn.bangvang.intake.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.bangvang.intake.Field;
import vn.bangvang.intake.ListFile;
import vn.bangvang.intake.SheetColumn;

class ReadingTest {

    @Test
    void the_list_is_found_between_letterhead_and_footer() throws IOException {
        ListFile list = workbook(Workbooks.xlsx()
                .row("TỈNH ĐOÀN LÂM ĐỒNG", "", "", "ĐẢNG CỘNG SẢN VIỆT NAM")
                .row("HUYỆN ĐOÀN ĐỨC TRỌNG")
                .row("")
                .row("DANH SÁCH THÍ SINH DỰ TUYỂN")
                .row("(Kèm theo Công văn số 12-CV/ĐTN ngày 05/6/2023)")
                .row("STT", "Họ và tên", "Ngày sinh", "Vị trí dự tuyển")
                .row("(1)", "(2)", "(3)", "(4)")
                .row("I. Khối phong trào")
                .row(1, "Nguyễn Văn An", "05/09/1998", "D01")
                .row(2, "Trần Thị Bé", "1999", "D02")
                .row("Tổng cộng: 02 thí sinh")
                .row("", "", "", "Đức Trọng, ngày 05 tháng 6 năm 2023")
                .row("", "NGƯỜI LẬP BIỂU", "", "BÍ THƯ")
                .row("", "Lê Văn Chính", "", "Phạm Thị Duyên"));

        assertThat(names(list)).containsExactly("9 Nguyễn Văn An", "10 Trần Thị Bé");
        assertThat(list.skipped()).containsExactly(1, 2, 4, 5, 6, 7, 8, 11, 12, 13, 14);
        assertThat(guesses(list)).containsExactly("A ORDER", "B FULL_NAME", "C BIRTH", "D POST");
    }

    @Test
    void family_and_given_name_in_two_columns_are_understood_under_two_headers() throws IOException {
        ListFile list = workbook(Workbooks.xls()
                .row("TT", "Họ và tên đệm", "Tên", "Năm sinh", "Vị trí việc làm")
                .row(1, "Nguyễn Văn", "An", 1998, "D01"));

        assertThat(guesses(list))
                .containsExactly("A ORDER", "B FAMILY_AND_MIDDLE_NAME", "C GIVEN_NAME", "D BIRTH", "E POST");
    }

    @Test
    void one_name_header_merged_over_two_columns_splits_family_and_given_name() throws IOException {
        ListFile list = workbook(Workbooks.xlsx()
                .row("TT", "Họ và tên", "", "Ngày sinh", "Vị trí")
                .row(1, "Nguyễn Văn", "An", "05/09/1998", "D01")
                .row(2, "K'", "Brếp", "06/09/1998", "D01")
                .merge(1, 1, 1, 2));

        assertThat(guesses(list))
                .containsExactly("A ORDER", "B FAMILY_AND_MIDDLE_NAME", "C GIVEN_NAME", "D BIRTH", "E POST");
    }

    @Test
    void a_birth_header_over_men_and_women_gives_two_birth_columns() throws IOException {
        ListFile list = workbook(Workbooks.xlsx()
                .row("STT", "Họ và tên", "Ngày, tháng, năm sinh", "", "Vị trí")
                .row("", "", "Nam", "Nữ", "")
                .row(1, "Nguyễn Văn An", "05/09/1998", "", "D01")
                .row(2, "Trần Thị Bé", "", "1/2/1999", "D01")
                .merge(1, 2, 0, 0)
                .merge(1, 2, 1, 1)
                .merge(1, 1, 2, 3)
                .merge(1, 2, 4, 4));

        assertThat(guesses(list))
                .containsExactly("A ORDER", "B FULL_NAME", "C BIRTH_OF_MEN", "D BIRTH_OF_WOMEN", "E POST");
        assertThat(names(list)).containsExactly("3 Nguyễn Văn An", "4 Trần Thị Bé");
    }

    @Test
    void a_birth_header_over_day_month_and_year_gives_three_columns() throws IOException {
        ListFile list = workbook(Workbooks.xlsx()
                .row("STT", "Họ tên", "Ngày sinh", "", "", "Vị trí")
                .row("", "", "Ngày", "Tháng", "Năm", "")
                .row(1, "Nguyễn Văn An", 5, 9, 1998, "D01")
                .merge(1, 1, 2, 4));

        assertThat(guesses(list))
                .containsExactly("A ORDER", "B FULL_NAME", "C BIRTH_DAY", "D BIRTH_MONTH", "E BIRTH_YEAR", "F POST");
    }

    @Test
    void a_header_repeated_on_the_next_page_is_not_a_person() throws IOException {
        ListFile list = workbook(Workbooks.xlsx()
                .row("STT", "Họ và tên", "Ngày sinh", "Vị trí")
                .row(1, "Nguyễn Văn An", "05/09/1998", "D01")
                .row("STT", "Họ và tên", "Ngày sinh", "Vị trí")
                .row(2, "Trần Thị Bé", "1999", "D02"));

        assertThat(names(list)).containsExactly("2 Nguyễn Văn An", "4 Trần Thị Bé");
        assertThat(list.skipped()).containsExactly(1, 3);
    }

    @Test
    void a_post_merged_down_over_several_people_holds_for_each() throws IOException {
        ListFile list = workbook(Workbooks.xlsx()
                .row("STT", "Họ và tên", "Ngày sinh", "Vị trí")
                .row(1, "Nguyễn Văn An", "05/09/1998", "D01")
                .row(2, "Trần Thị Bé", "1999", "")
                .merge(2, 3, 3, 3));

        assertThat(list.rows()).extracting(row -> row.cell(3).text()).containsExactly("D01", "D01");
    }

    @Test
    void a_number_with_a_format_of_zeros_keeps_its_leading_zeros() throws IOException {
        ListFile list = workbook(Workbooks.xlsx()
                .row("STT", "Họ và tên", "Ngày sinh", "SBD", "Số CCCD")
                .row(1, "Nguyễn Văn An", "05/09/1998", new Workbooks.Shown(7, "000"), 68098001234L));

        assertThat(list.rows().getFirst().cell(3).text()).isEqualTo("007");
        assertThat(list.rows().getFirst().cell(4).text()).isEqualTo("68098001234");
    }

    @Test
    void decomposed_letters_and_strange_spaces_are_composed_and_plain() throws IOException {
        ListFile list = workbook(Workbooks.xlsx()
                .row("Họ và\u00A0tên", "Ngày sinh", "Vị trí")
                .row(
                        Normalizer.normalize("Nguyễn\u00A0Thị\u2003Ngọc  Ánh\u200B", Normalizer.Form.NFD),
                        "05/09/1998",
                        "D01"));

        assertThat(list.rows().getFirst().cell(0).text()).isEqualTo("Nguyễn Thị Ngọc Ánh");
    }

    @Test
    void eth_typed_for_d_with_stroke_is_repaired_and_said() throws IOException {
        ListFile list = workbook(Workbooks.xlsx()
                .row("Họ và tên", "Ngày sinh", "Vị trí")
                .row("\u00D0ặng Văn \u00D0ức", "05/09/1998", "D01"));

        assertThat(list.rows().getFirst().cell(0).text()).isEqualTo("Đặng Văn Đức");
        assertThat(list.rows().getFirst().cell(0).repaired()).isTrue();
    }

    @Test
    void a_list_in_tcvn3_becomes_unicode_header_and_all() throws IOException {
        ListFile list = workbook(Workbooks.xls()
                .row("STT", "Hä vµ tªn", "Ngµy sinh", "VÞ trÝ")
                .row(1, "NguyÔn V¨n §øc", "05/09/1998", "D01")
                .row(2, "TrÇn ThÞ Hång", "06/09/1998", "D01"));

        assertThat(names(list)).containsExactly("2 Nguyễn Văn Đức", "3 Trần Thị Hồng");
        assertThat(guesses(list)).containsExactly("A ORDER", "B FULL_NAME", "C BIRTH", "D POST");
        assertThat(list.rows().getFirst().cell(1).repaired()).isTrue();
    }

    @Test
    void a_list_in_vni_becomes_unicode_header_and_all() throws IOException {
        ListFile list = workbook(Workbooks.xls()
                .row("STT", "Hoï vaø teân", "Ngaøy sinh", "Vò trí")
                .row(1, "Nguyeãn Vaên Ñöùc", "05/09/1998", "D01")
                .row(2, "Traàn Thò Hoàng", "06/09/1998", "D01"));

        assertThat(names(list)).containsExactly("2 Nguyễn Văn Đức", "3 Trần Thị Hồng");
        assertThat(guesses(list)).containsExactly("A ORDER", "B FULL_NAME", "C BIRTH", "D POST");
    }

    @Test
    void a_unicode_list_with_names_of_other_peoples_is_left_alone() throws IOException {
        ListFile list = workbook(Workbooks.xlsx()
                .row("STT", "Họ và tên", "Ngày sinh", "Vị trí")
                .row(1, "Kră Jăn Ha Ni", "05/09/1998", "D01")
                .row(2, "Rơ Ông K'Brếp", "06/09/1998", "D01")
                .row(3, "Lơ Mu Ha Póh", "06/09/1998", "D01"));

        assertThat(names(list)).containsExactly("2 Kră Jăn Ha Ni", "3 Rơ Ông K'Brếp", "4 Lơ Mu Ha Póh");
        assertThat(list.rows()).noneMatch(row -> row.cell(1).repaired());
    }

    @ParameterizedTest
    @CsvSource({"UTF-8", "UTF-16LE", "UTF-16BE", "windows-1258"})
    void a_csv_file_is_read_in_whatever_character_set_an_office_saves(String charset) throws IOException {
        String text = "STT;Họ và tên;Ngày sinh;Vị trí\r\n1;\"Đặng Thị Hường\";05/09/1998;D01\r\n";
        byte[] content = charset.equals("windows-1258")
                ? windows1258(text)
                : ((charset.startsWith("UTF-16") ? "\uFEFF" : "") + text).getBytes(Charset.forName(charset));

        ListFile list = list(List.of(CsvReader.read(content)));

        assertThat(names(list)).containsExactly("2 Đặng Thị Hường");
    }

    @ParameterizedTest
    @CsvSource({"','", "';'", "'\t'"})
    void a_csv_file_is_read_with_whatever_separator_an_office_has(char separator) throws IOException {
        String text = "sep=" + separator
                + "\nSTT,Họ và tên,Ngày sinh,Vị trí\n1,Nguyễn Văn An,05/09/1998,D01\n".replace(',', separator);

        ListFile list = list(List.of(CsvReader.read(text.getBytes(StandardCharsets.UTF_8))));

        assertThat(names(list)).containsExactly("3 Nguyễn Văn An");
    }

    /** Java writes this set only from letters with the tone apart. */
    private static byte[] windows1258(String text) {
        var apart = new StringBuilder();
        for (char c : text.toCharArray()) {
            String letter = String.valueOf(c);
            if ("âăđêôơưÂĂĐÊÔƠƯ".contains(letter) || c < 0x80) {
                apart.append(letter);
            } else {
                String decomposed = Normalizer.normalize(letter, Normalizer.Form.NFD);
                String base = Normalizer.normalize(
                        decomposed.replaceAll("[\\u0300\\u0301\\u0303\\u0309\\u0323]", ""), Normalizer.Form.NFC);
                apart.append(base).append(decomposed.replaceAll("[^\\u0300\\u0301\\u0303\\u0309\\u0323]", ""));
            }
        }
        return apart.toString().getBytes(Charset.forName("windows-1258"));
    }

    private static ListFile workbook(Workbooks workbook) throws IOException {
        return list(WorkbookReader.read(workbook.bytes()));
    }

    private static ListFile list(List<RawSheet> sheets) {
        return ListFinder.find("ds.xlsx", "00", sheets).orElseThrow();
    }

    private static List<String> names(ListFile list) {
        int column = list.columns().stream()
                .filter(c -> c.guess() == Field.FULL_NAME)
                .map(SheetColumn::index)
                .findFirst()
                .orElseThrow();
        return list.rows().stream()
                .map(row -> row.number() + " " + row.cell(column).text())
                .toList();
    }

    private static List<String> guesses(ListFile list) {
        return list.columns().stream()
                .map(column -> column.letter() + " " + column.guess())
                .collect(Collectors.toList());
    }
}
