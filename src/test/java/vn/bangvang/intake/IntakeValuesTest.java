package vn.bangvang.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.bangvang.candidate.BirthDate;
import vn.bangvang.candidate.CandidateData;
import vn.bangvang.candidate.PersonName;
import vn.bangvang.intake.JudgedRow.Standing;
import vn.bangvang.round.PostId;

class IntakeValuesTest {

    private static final SheetRow ROW = new SheetRow(7, List.of(SheetCell.of("A"), SheetCell.of("B")));
    private static final CandidateData DATA = new CandidateData(
            new PostId(1),
            new PersonName("Nguyễn Văn An"),
            new BirthDate.Full(LocalDate.of(1998, 9, 5)),
            null,
            "",
            "",
            "",
            "",
            "",
            "",
            "",
            Set.of(),
            "",
            "");

    @ParameterizedTest
    @CsvSource({"0, A", "25, Z", "26, AA", "27, AB", "51, AZ", "52, BA", "701, ZZ", "702, AAA", "703, AAB", "16383, XFD"
    })
    void a_column_has_the_letters_that_excel_shows_above_it(int index, String letters) {
        assertThat(new SheetColumn(index, "Họ tên", List.of(), Field.FULL_NAME).letter())
                .isEqualTo(letters);
    }

    @ParameterizedTest
    @CsvSource({
        "'  Họ  và TÊN ', ho va ten",
        "Đơn vị (công tác), don vi cong tac",
        "Số CCCD/CMND:, so cccd cmnd",
        "'***', ''"
    })
    void headers_are_compared_by_their_plain_letters(String header, String folded) {
        assertThat(HeaderText.folded(header)).isEqualTo(folded);
    }

    @Test
    void a_cell_is_corrected_in_its_row_only_and_the_row_grows_up_to_it() {
        SheetRow other = new SheetRow(8, List.of(SheetCell.of("C")));
        var list = new ListFile("a.csv", "00", "", List.of(), List.of(ROW, other), List.of(1));

        assertThat(list.with(7, 1, " X ").rows())
                .containsExactly(new SheetRow(7, List.of(SheetCell.of("A"), SheetCell.of("X"))), other);
        assertThat(list.with(8, 2, "X").rows())
                .containsExactly(ROW, new SheetRow(8, List.of(SheetCell.of("C"), SheetCell.EMPTY, SheetCell.of("X"))));
        assertThat(list.with(9, 0, "X")).isEqualTo(list);
    }

    @Test
    void beyond_the_last_cell_a_row_is_empty() {
        assertThat(ROW.cell(1)).isEqualTo(SheetCell.of("B"));
        assertThat(ROW.cell(2)).isEqualTo(SheetCell.EMPTY);
        assertThat(SheetCell.of("").isEmpty()).isTrue();
        assertThat(SheetCell.of("B").isEmpty()).isFalse();
        assertThat(SheetCell.of("")).isSameAs(SheetCell.EMPTY);
    }

    @Test
    void a_refused_row_has_nothing_to_import_and_every_row_has_one_standing() {
        var refused = new JudgedRow(ROW, "A", null, Standing.REFUSED, List.of());

        for (Standing standing : Standing.values()) {
            boolean out = standing == Standing.REFUSED;
            assertThat(new JudgedRow(ROW, "A", out ? null : DATA, standing, List.of()).standing())
                    .isEqualTo(standing);
            assertThatThrownBy(() -> new JudgedRow(ROW, "A", out ? DATA : null, standing, List.of()))
                    .hasMessage("a refused row has nothing to import");
        }
        assertThat(new Preview(List.of(refused, refused)).count(Standing.REFUSED))
                .isEqualTo(2);
        assertThat(new Preview(List.of(refused)).count(Standing.NEW)).isZero();
    }
}
