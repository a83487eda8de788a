package vn.bangvang.ui.round;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import viewtest.BlankPage;
import vn.bangvang.regulation.Regulation;
import vn.bangvang.regulation.RuleSet;
import vn.bangvang.regulation.RuleSetCode;
import vn.bangvang.regulation.internal.ShippedRules;
import vn.bangvang.ui.kit.ScreenTest;

@ViewPackages(classes = BlankPage.class)
class RuleComparisonViewTest extends ScreenTest {

    private final Regulation regulation = ShippedRules.regulation();

    @Test
    void the_last_change_of_the_law_is_shown_first_and_what_changed_says_so_with_its_article() {
        show();

        assertThat(cells("Hạn: hoàn thiện hồ sơ"))
                .containsExactly(
                        "20 ngày|NĐ 170/2025/NĐ-CP, Điều 18 khoản 1|kể từ ngày công bố danh sách trúng tuyển",
                        "15 ngày|Đã đổi|NĐ 170/2025/NĐ-CP (sửa đổi bởi NĐ 300/2026/NĐ-CP), Điều 18 khoản 1|kể từ ngày"
                                + " công bố danh sách trúng tuyển");
        assertThat(cells("Điểm đạt (chưa cộng ưu tiên)"))
                .containsExactly("50,0|NĐ 170/2025/NĐ-CP, Điều 10 khoản 1", "50,0|NĐ 170/2025/NĐ-CP, Điều 10 khoản 1");
        assertThat(cells("Hạn: báo cáo kết quả"))
                .containsExactly(
                        "chưa thấy văn bản|NĐ 170/2025/NĐ-CP, Điều 17|chưa thấy văn bản gốc|Chưa đối chiếu",
                        "chưa thấy văn bản|NĐ 170/2025/NĐ-CP, Điều 17|chưa thấy văn bản gốc|Chưa đối chiếu");
    }

    @Test
    void three_chosen_sets_stand_side_by_side_in_the_order_of_time() {
        show();

        choose("V3", "V1", "V2");

        assertThat(cells("Viết kết hợp phỏng vấn: mỗi phần phải đạt (%)").stream()
                        .map(cell -> cell.substring(0, cell.indexOf('|', cell.indexOf('|') + 1))))
                .containsExactly(
                        "không quy định|NĐ 138/2020/NĐ-CP, Điều 9 khoản 1",
                        "50,0|Đã đổi",
                        "50,0|NĐ 170/2025/NĐ-CP, Điều 10 khoản 1");
    }

    @Test
    void what_stayed_the_same_can_be_left_out() {
        show();
        int all = find(NativeTableRow.class).all().size();

        test(find(Checkbox.class).withLabel("Chỉ hiện tham số có thay đổi").single())
                .click();

        assertThat(all).isEqualTo(1 + ShippedRules.of("V4").all().size());
        assertThat(find(NativeTableRow.class).all()).hasSize(1 + 11);
        assertThat(paragraphs()).contains("11 trên " + (all - 1) + " tham số có thay đổi.");
        assertThat(find(Span.class).withClassName("changed-mark").all()).hasSize(11);
    }

    @Test
    void the_transition_clause_stands_below_with_its_day_and_that_it_was_not_verified() {
        show();

        assertThat(paragraphs().toList().getLast())
                .isEqualTo(
                        "Chuyển tiếp: Kế hoạch được phê duyệt trước ngày 01/08/2026 được tiếp tục theo quy định cũ trong"
                                + " 6 tháng; quá hạn thì theo quy định mới. (31/01/2027) (NĐ 300/2026/NĐ-CP, Điều 35 khoản 1,"
                                + " Chưa đối chiếu).");
    }

    @Test
    void one_set_alone_is_no_comparison() {
        show();

        choose("V1");

        assertThat(paragraphs()).contains("Chọn ít nhất hai bộ quy định.");
        assertThat(find(NativeTableRow.class).all()).isEmpty();
    }

    private void show() {
        UI.getCurrent().add(new RuleComparisonView(regulation));
    }

    @SuppressWarnings("unchecked")
    private void choose(String... codes) {
        CheckboxGroup<RuleSet> sets = find(CheckboxGroup.class).single();
        sets.setValue(Set.copyOf(Stream.of(codes)
                .map(code -> regulation.byCode(new RuleSetCode(code)))
                .toList()));
    }

    private Stream<String> paragraphs() {
        return find(Paragraph.class).all().stream().map(Paragraph::getText);
    }

    /** The lines of each cell of the row with that name. */
    private List<String> cells(String name) {
        NativeTableRow row = find(NativeTableRow.class).all().stream()
                .filter(candidate -> candidate
                        .getChildren()
                        .findFirst()
                        .orElseThrow()
                        .getElement()
                        .getText()
                        .equals(name))
                .findFirst()
                .orElseThrow();
        return row.getChildren()
                .filter(NativeTableCell.class::isInstance)
                .map(cell -> String.join(
                        "|",
                        cell.getChildren()
                                .map(line -> line.getElement().getText())
                                .toList()))
                .toList();
    }
}
