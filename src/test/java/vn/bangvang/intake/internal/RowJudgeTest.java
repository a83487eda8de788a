package vn.bangvang.intake.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.bangvang.candidate.BirthDate;
import vn.bangvang.candidate.Candidate;
import vn.bangvang.candidate.CandidateData;
import vn.bangvang.candidate.DoubleCheck;
import vn.bangvang.candidate.Eligibility;
import vn.bangvang.candidate.Gender;
import vn.bangvang.candidate.PersonName;
import vn.bangvang.candidate.anonymous.CandidateId;
import vn.bangvang.intake.Field;
import vn.bangvang.intake.JudgedRow;
import vn.bangvang.intake.JudgedRow.Standing;
import vn.bangvang.intake.SheetCell;
import vn.bangvang.intake.SheetRow;
import vn.bangvang.regulation.ExamForm;
import vn.bangvang.regulation.PostRank;
import vn.bangvang.regulation.internal.ShippedRules;
import vn.bangvang.round.Post;
import vn.bangvang.round.PostData;
import vn.bangvang.round.PostId;
import vn.bangvang.round.RoundId;

class RowJudgeTest {

    private static final LocalDate PLAN = LocalDate.of(2023, 5, 15);
    private static final List<Post> POSTS = List.of(
            post(1, "D01", "Chuyên viên Ban Phong trào"),
            post(2, "D02", "Chuyên viên Ban Tổ chức"),
            post(3, "D03", "Cán sự văn phòng"),
            post(4, "D04", "Cán sự văn phòng"));

    private static final ResourceBundle TEXTS = ResourceBundle.getBundle("vaadin-i18n.translations", Locale.of("vi"));

    @ParameterizedTest
    @CsvSource({
        "05/09/1998, 05/09/1998",
        "5/9/1998, 05/09/1998",
        "5-9-1998, 05/09/1998",
        "05.09.1998, 05/09/1998",
        "5 / 9 / 1998, 05/09/1998",
        "1998-09-05, 05/09/1998",
        "1998-09-05 00:00:00, 05/09/1998",
        "05091998, 05/09/1998",
        "ngày 5 tháng 9 năm 1998, 05/09/1998",
        "Ngày 05 tháng 09 năm 1998, 05/09/1998",
        "1998, 1998",
        "năm 1998, 1998",
        "29/02/1996, 29/02/1996",
    })
    void a_birth_date_is_understood_as_lists_write_it(String written, String read) {
        JudgedRow row = judge(Map.of(Field.BIRTH, SheetCell.of(written)));

        assertThat(born(row)).isEqualTo(read);
        assertThat(findings(row)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "5/9/98, 05/09/1998, REPAIRED twoDigitYear",
        "5/9/05, 05/09/2005, REPAIRED twoDigitYear",
        "9/1998, 1998, NOTED onlyYearKept",
    })
    void a_birth_date_that_leaves_a_doubt_is_taken_and_said(String written, String read, String finding) {
        JudgedRow row = judge(Map.of(Field.BIRTH, SheetCell.of(written)));

        assertThat(born(row)).isEqualTo(read);
        assertThat(findings(row)).containsExactly(finding);
    }

    @ParameterizedTest
    @CsvSource({
        "31/02/1998, noSuchDay",
        "29/02/1997, noSuchDay",
        "31/04/1998, noSuchDay",
        "09/25/1998, monthFirst",
        "hai mươi, birthNotUnderstood",
        "'', birthMissing",
        "05/09/2019, ageNotPlausible",
        "05/09/1920, ageNotPlausible",
        "0098, birthNotUnderstood",
    })
    void a_birth_date_that_cannot_be_is_refused_with_its_reason(String written, String reason) {
        JudgedRow row = judge(Map.of(Field.BIRTH, SheetCell.of(written)));

        assertThat(row.standing()).isEqualTo(Standing.REFUSED);
        assertThat(row.data()).isNull();
        assertThat(findings(row)).containsExactly("REFUSED " + reason);
    }

    @Test
    void a_date_cell_and_the_bare_number_behind_one_are_the_same_day() {
        LocalDate day = LocalDate.of(1998, 9, 5);
        JudgedRow date = judge(Map.of(Field.BIRTH, new SheetCell("05/09/1998", null, day, false, false)));
        JudgedRow serial =
                judge(Map.of(Field.BIRTH, new SheetCell("36043", new BigDecimal("36043"), null, false, false)));

        assertThat(born(date)).isEqualTo("05/09/1998");
        assertThat(findings(date)).isEmpty();
        assertThat(born(serial)).isEqualTo("05/09/1998");
        assertThat(findings(serial)).containsExactly("REPAIRED serialDate");
    }

    @Test
    void three_columns_make_a_day_or_only_a_year() {
        JudgedRow full = judge(cells(Field.BIRTH_DAY, "5", Field.BIRTH_MONTH, "9", Field.BIRTH_YEAR, "1998"));
        JudgedRow year = judge(cells(Field.BIRTH_DAY, "", Field.BIRTH_MONTH, "", Field.BIRTH_YEAR, "1998"));
        JudgedRow half = judge(cells(Field.BIRTH_DAY, "", Field.BIRTH_MONTH, "9", Field.BIRTH_YEAR, "1998"));
        JudgedRow never = judge(cells(Field.BIRTH_DAY, "31", Field.BIRTH_MONTH, "2", Field.BIRTH_YEAR, "1998"));

        assertThat(born(full)).isEqualTo("05/09/1998");
        assertThat(born(year)).isEqualTo("1998");
        assertThat(findings(half)).containsExactly("REFUSED birthNotUnderstood");
        assertThat(findings(never)).containsExactly("REFUSED noSuchDay");
    }

    @Test
    void the_birth_column_for_women_makes_a_woman_and_both_columns_filled_are_refused() {
        JudgedRow woman = judge(cells(Field.BIRTH_OF_MEN, "", Field.BIRTH_OF_WOMEN, "5/9/1998"));
        JudgedRow man = judge(cells(Field.BIRTH_OF_MEN, "5/9/1998", Field.BIRTH_OF_WOMEN, ""));
        JudgedRow both = judge(cells(Field.BIRTH_OF_MEN, "5/9/1998", Field.BIRTH_OF_WOMEN, "5/9/1998"));

        assertThat(data(woman).gender()).isEqualTo(Gender.FEMALE);
        assertThat(data(man).gender()).isEqualTo(Gender.MALE);
        assertThat(findings(both)).containsExactly("REFUSED bornTwice");
    }

    @ParameterizedTest
    @CsvSource({
        "NGUYỄN THỊ ÁNH, Nguyễn Thị Ánh, REPAIRED case",
        "nguyễn thị ánh, Nguyễn Thị Ánh, REPAIRED case",
        "K’BRẾP, K'Brếp, REPAIRED case",
        "Nguyễn Thị Ánh, Nguyễn Thị Ánh, ",
        "Kră Jăn Ha Ni, Kră Jăn Ha Ni, ",
        "Ánh, Ánh, NOTED oneWordName",
    })
    void a_name_is_written_as_names_are(String written, String read, String finding) {
        JudgedRow row = judge(Map.of(Field.FULL_NAME, SheetCell.of(written)));

        assertThat(data(row).name().full()).isEqualTo(read);
        assertThat(findings(row)).isEqualTo(finding == null ? List.of() : List.of(finding));
    }

    @ParameterizedTest
    @CsvSource({"'', nameMissing", "Nguyễn Văn 4n, nameNotLetters", "Nguyễn Văn An (D01), nameNotLetters"})
    void what_is_no_name_is_refused(String written, String reason) {
        JudgedRow row = judge(Map.of(Field.FULL_NAME, SheetCell.of(written)));

        assertThat(findings(row)).containsExactly("REFUSED " + reason);
    }

    @Test
    void a_name_in_two_columns_needs_both() {
        JudgedRow whole = judge(cells(Field.FAMILY_AND_MIDDLE_NAME, "Nguyễn Văn", Field.GIVEN_NAME, "An"));
        JudgedRow half = judge(cells(Field.FAMILY_AND_MIDDLE_NAME, "Nguyễn Văn", Field.GIVEN_NAME, ""));

        assertThat(data(whole).name().full()).isEqualTo("Nguyễn Văn An");
        assertThat(findings(half)).containsExactly("REFUSED givenNameMissing");
    }

    @ParameterizedTest
    @CsvSource({
        "068098001234, 068098001234, ",
        "68098001234, 068098001234, REPAIRED leadingZeros",
        "1098001234, 001098001234, REPAIRED leadingZeros",
        "068 098 001 234, 068098001234, REPAIRED spaces",
        "250123456, 250123456, ",
        "12345678, 012345678, REPAIRED leadingZeros",
        "068097001234, 068097001234, NOTED idContradictsBirth",
        "'', '', ",
    })
    void an_id_number_keeps_or_gets_back_its_leading_zeros(String written, String read, String finding) {
        JudgedRow row = judge(Map.of(Field.ID_NUMBER, SheetCell.of(written), Field.BIRTH, SheetCell.of("05/09/1998")));

        assertThat(data(row).idNumber()).isEqualTo(read);
        assertThat(findings(row)).isEqualTo(finding == null ? List.of() : List.of(finding));
    }

    @ParameterizedTest
    @CsvSource({
        "6.8098E+10, digitsLost",
        "06809800123, idLength",
        "68097001234, idLength",
        "0680980012345, idLength",
        "06809800123X, idNotDigits",
    })
    void an_id_number_with_digits_lost_or_wrong_is_refused(String written, String reason) {
        JudgedRow row = judge(Map.of(Field.ID_NUMBER, SheetCell.of(written), Field.BIRTH, SheetCell.of("05/09/1998")));

        assertThat(findings(row)).containsExactly("REFUSED " + reason);
    }

    @ParameterizedTest
    @CsvSource({
        "D01, 1",
        "d02, 2",
        "D01 - Chuyên viên Ban Phong trào, 1",
        "Chuyên viên Ban Tổ chức, 2",
        "CHUYÊN VIÊN BAN PHONG TRÀO, 1",
        "Vị trí chuyên viên ban tổ chức, 2",
    })
    void a_post_is_known_by_its_code_or_its_title(String written, long post) {
        assertThat(data(judge(Map.of(Field.POST, SheetCell.of(written)))).postId())
                .isEqualTo(new PostId(post));
    }

    @ParameterizedTest
    @CsvSource({"D09, postUnknown", "Kế toán, postUnknown", "Cán sự văn phòng, postAmbiguous", "'', postMissing"})
    void a_post_that_is_none_or_two_is_refused_with_the_codes(String written, String reason) {
        JudgedRow row = judge(Map.of(Field.POST, SheetCell.of(written)));

        assertThat(findings(row)).containsExactly("REFUSED " + reason);
        assertThat(row.findings().getFirst().args().getLast())
                .isEqualTo(reason.equals("postAmbiguous") ? "D03, D04" : "D01, D02, D03, D04");
    }

    @ParameterizedTest
    @CsvSource({
        "DTTS, DAN_TOC_THIEU_SO",
        "Người dân tộc thiểu số, DAN_TOC_THIEU_SO",
        "Dân tộc thiểu số (Cơ Ho), DAN_TOC_THIEU_SO",
        "Con TB, CON_THUONG_BINH",
        "Con thương binh, CON_THUONG_BINH",
        "Thương binh, THUONG_BINH",
        "con liệt sĩ, CON_LIET_SI",
        "Hoàn thành NVQS, NGHIA_VU_QUAN_SU",
        "CON_BENH_BINH, CON_BENH_BINH",
    })
    void a_priority_category_is_known_in_full_and_in_short(String written, String code) {
        JudgedRow row = judge(cells(Field.PRIORITY, written, Field.PRIORITY_EVIDENCE, "Giấy số 12"));

        assertThat(data(row).priorityCategories()).containsExactly(code);
        assertThat(findings(row)).isEmpty();
    }

    @Test
    void two_categories_in_one_cell_are_both_claimed_and_none_is_none() {
        JudgedRow two = judge(cells(Field.PRIORITY, "DTTS; con thương binh", Field.PRIORITY_EVIDENCE, "Giấy số 12"));
        JudgedRow none = judge(cells(Field.PRIORITY, "Không", Field.PRIORITY_EVIDENCE, ""));
        JudgedRow unproven = judge(cells(Field.PRIORITY, "DTTS", Field.PRIORITY_EVIDENCE, ""));

        assertThat(data(two).priorityCategories()).containsExactlyInAnyOrder("DAN_TOC_THIEU_SO", "CON_THUONG_BINH");
        assertThat(data(none).priorityCategories()).isEqualTo(Set.of());
        assertThat(findings(unproven)).containsExactly("NOTED priorityWithoutEvidence");
    }

    @ParameterizedTest
    @CsvSource({
        "5, priorityAsPoints",
        "'2,5', priorityAsPoints",
        "Hộ nghèo, priorityUnknown",
        "anh hùng, priorityAmbiguous",
        "Cán bộ công đoàn trưởng thành từ cơ sở, priorityUnknown",
    })
    void a_priority_claim_that_the_rule_set_does_not_know_is_refused_not_dropped(String written, String reason) {
        JudgedRow row = judge(cells(Field.PRIORITY, written, Field.PRIORITY_EVIDENCE, "Giấy số 12"));

        assertThat(findings(row)).containsExactly("REFUSED " + reason);
    }

    @Test
    void a_cell_with_an_excel_error_keeps_the_row_out_and_is_named() {
        JudgedRow row = judge(Map.of(Field.NOTE, new SheetCell("#", null, null, true, false)));

        assertThat(findings(row)).containsExactly("REFUSED errorCell");
        assertThat(row.findings().getFirst().column()).isNotNull();
    }

    @Test
    void the_second_of_two_rows_with_one_person_is_refused_however_the_tone_stands() {
        RowJudge judge = judge(List.of());
        JudgedRow first = judge.judge(row(10, "Lê Thị Hoà", "05/09/1998", "D01", "068198001234"));
        JudgedRow second = judge.judge(row(11, "LÊ THỊ HÒA", "5/9/1998", "D01", ""));
        JudgedRow sameId = judge.judge(row(12, "Lê Thị Hoa", "05/09/1998", "D02", "068198001234"));

        assertThat(first.standing()).isEqualTo(Standing.NEW);
        assertThat(findings(second)).containsExactly("REPAIRED case", "REFUSED twin");
        assertThat(second.findings().getLast().args()).containsExactly("10");
        assertThat(findings(sameId)).containsExactly("REFUSED twin");
    }

    @Test
    void a_person_on_the_list_is_known_and_an_id_number_of_somebody_else_is_refused() {
        CandidateData onList = data(judge(List.of()).judge(row(1, "Lê Thị Hòa", "05/09/1998", "D01", "068198001234")));
        RowJudge judge = judge(List.of(
                new Candidate(new CandidateId(7), 0, new RoundId(1), onList, Eligibility.UNDECIDED, null, null)));

        assertThat(judge.judge(row(5, "Lê Thị Hòa", "05/09/1998", "D01", "068198001234"))
                        .standing())
                .isEqualTo(Standing.ALREADY_KNOWN);
        JudgedRow other = judge.judge(row(6, "Trần Thị Mai", "05/09/1998", "D01", "068198001234"));
        assertThat(findings(other)).containsExactly("REFUSED twin");
        JudgedRow stranger = judge(List.of(new Candidate(
                        new CandidateId(7), 0, new RoundId(1), onList, Eligibility.UNDECIDED, null, null)))
                .judge(row(6, "Trần Thị Mai", "05/09/1998", "D01", "068198001234"));
        assertThat(findings(stranger)).containsExactly("REFUSED idTaken");
        assertThat(stranger.findings().getLast().args()).containsExactly("Lê Thị Hòa", "05/09/1998");
    }

    @Test
    void a_phone_number_gets_its_zero_back() {
        JudgedRow row = judge(Map.of(Field.PHONE, SheetCell.of("912345678")));

        assertThat(data(row).phone()).isEqualTo("0912345678");
        assertThat(findings(row)).containsExactly("REPAIRED leadingZeros");
    }

    @Test
    void the_senders_own_number_stays_text_with_its_leading_zeros() {
        assertThat(data(judge(Map.of(Field.FILE_NUMBER, SheetCell.of("007")))).fileNumber())
                .isEqualTo("007");
    }

    @Test
    void a_text_that_does_not_fit_is_refused_with_its_length() {
        JudgedRow row = judge(Map.of(Field.ADDRESS, SheetCell.of("x".repeat(301))));

        assertThat(findings(row)).containsExactly("REFUSED tooLong");
        assertThat(row.findings().getFirst().args()).containsExactly("301", "300");
    }

    /** A row that is in order but for the given cells. */
    private static JudgedRow judge(Map<Field, SheetCell> given) {
        Map<Field, SheetCell> cells = new EnumMap<>(Field.class);
        cells.put(Field.FULL_NAME, SheetCell.of("Nguyễn Văn An"));
        cells.put(Field.BIRTH, SheetCell.of("05/09/1998"));
        cells.put(Field.POST, SheetCell.of("D01"));
        if (given.containsKey(Field.GIVEN_NAME)) {
            cells.remove(Field.FULL_NAME);
        }
        if (given.containsKey(Field.BIRTH_YEAR) || given.containsKey(Field.BIRTH_OF_MEN)) {
            cells.remove(Field.BIRTH);
        }
        cells.putAll(given);
        Map<Field, Integer> columns = new EnumMap<>(Field.class);
        List<SheetCell> row = new ArrayList<>();
        cells.forEach((field, cell) -> {
            columns.put(field, row.size());
            row.add(cell);
        });
        return judge(columns, List.of()).judge(new SheetRow(9, row));
    }

    private static Map<Field, SheetCell> cells(Object... fieldsAndTexts) {
        Map<Field, SheetCell> cells = new EnumMap<>(Field.class);
        for (int i = 0; i < fieldsAndTexts.length; i += 2) {
            cells.put((Field) fieldsAndTexts[i], SheetCell.of((String) fieldsAndTexts[i + 1]));
        }
        return cells;
    }

    private static RowJudge judge(List<Candidate> onList) {
        return judge(Map.of(Field.FULL_NAME, 0, Field.BIRTH, 1, Field.POST, 2, Field.ID_NUMBER, 3), onList);
    }

    private static SheetRow row(int number, String... texts) {
        return new SheetRow(number, List.of(texts).stream().map(SheetCell::of).toList());
    }

    private static RowJudge judge(Map<Field, Integer> columns, List<Candidate> onList) {
        return new RowJudge(
                columns,
                new BirthReader(PLAN),
                new PostReader(POSTS, null),
                new PriorityReader(ShippedRules.of("V1").priorityCategories().value()),
                new DoubleCheck(onList));
    }

    private static Post post(long id, String code, String title) {
        return new Post(
                new PostId(id),
                0,
                new RoundId(1),
                new PostData(code, title, "Tỉnh Đoàn", PostRank.SPECIALIST, ExamForm.INTERVIEW, 1, "", null));
    }

    private static CandidateData data(JudgedRow row) {
        assertThat(findings(row)).noneMatch(finding -> finding.startsWith("REFUSED"));
        return Objects.requireNonNull(row.data());
    }

    private static String born(JudgedRow row) {
        BirthDate birth = data(row).birth();
        return birth.written();
    }

    private static List<String> findings(JudgedRow row) {
        assertThat(row.findings())
                .allSatisfy(finding ->
                        assertThat(TEXTS.getString(finding.messageKey())).isNotBlank());
        return row.findings().stream()
                .map(finding -> finding.weight() + " "
                        + finding.messageKey().substring(finding.messageKey().lastIndexOf('.') + 1))
                .toList();
    }

    @Test
    void the_same_name_is_the_same_key_wherever_the_tone_stands() {
        assertThat(new PersonName("Lê Thị Hoà").matchKey()).isEqualTo(new PersonName("LÊ THỊ HÒA").matchKey());
        assertThat(new PersonName("Lê Thị Hoa").matchKey()).isNotEqualTo(new PersonName("Lê Thị Hòa").matchKey());
        assertThat(new PersonName("Lê Đức").matchKey()).isNotEqualTo(new PersonName("Lê Dức").matchKey());
    }
}
