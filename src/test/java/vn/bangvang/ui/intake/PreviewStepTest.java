package vn.bangvang.ui.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import viewtest.BlankPage;
import vn.bangvang.intake.Field;
import vn.bangvang.intake.Finding;
import vn.bangvang.intake.Finding.Weight;
import vn.bangvang.intake.JudgedRow;
import vn.bangvang.intake.JudgedRow.Standing;
import vn.bangvang.intake.ListFile;
import vn.bangvang.intake.Preview;
import vn.bangvang.intake.SheetCell;
import vn.bangvang.intake.SheetColumn;
import vn.bangvang.intake.SheetRow;
import vn.bangvang.ui.kit.ScreenTest;

@ViewPackages(classes = BlankPage.class)
class PreviewStepTest extends ScreenTest {

    private static final int CHANGE = 2;
    private static final int FINDINGS = 4;

    private final SheetRow row = new SheetRow(14, List.of(SheetCell.of("Phạm Thu Trang"), SheetCell.of("31/02/1998")));
    private final ListFile list = new ListFile(
            "ds.xlsx",
            "00",
            "DS",
            List.of(
                    new SheetColumn(0, "Họ và tên", List.of(), Field.FULL_NAME),
                    new SheetColumn(1, "Ngày sinh", List.of(), Field.BIRTH)),
            List.of(row),
            List.of(1));
    private final Map<Integer, String> corrected = new TreeMap<>();

    @Test
    void a_refused_row_names_its_cell_and_nothing_can_be_imported() {
        show();

        assertThat(find(Paragraph.class).withId("import-counts").single().getText())
                .isEqualTo("Danh sách có 1 dòng: 0 thí sinh mới, 0 đã có trong kỳ, 1 bị từ chối.");
        var findings = (UnorderedList) test(grid()).getCellComponent(0, FINDINGS);
        assertThat(findings.getChildren().map(item -> ((ListItem) item).getText()))
                .containsExactly("Ô B14: Ngày 31/02/1998 không có trong lịch. Đối chiếu hồ sơ rồi sửa lại.");
        assertThat(find(Button.class).withId("import-now").single().isEnabled()).isFalse();
    }

    @Test
    void a_cell_is_corrected_on_the_spot_with_its_refusal_at_the_field() {
        show();

        test((Button) test(grid()).getCellComponent(0, CHANGE)).click();
        TextField birth = find(TextField.class).withId("cell-B").single();
        assertThat(birth.isInvalid()).isTrue();
        assertThat(birth.getErrorMessage())
                .isEqualTo("Ngày 31/02/1998 không có trong lịch. Đối chiếu hồ sơ rồi sửa lại.");
        birth.setValue("28/02/1998");
        test(find(Button.class).withId("save-row").single()).click();

        assertThat(corrected).isEqualTo(Map.of(1, "28/02/1998"));
    }

    private Grid<?> grid() {
        return find(Grid.class).single();
    }

    private void show() {
        var refused = new JudgedRow(
                row,
                "Phạm Thu Trang",
                null,
                Standing.REFUSED,
                List.of(new Finding(Weight.REFUSED, 1, "intake.refused.noSuchDay", List.of("31/02/1998"))));
        UI.getCurrent()
                .add(new PreviewStep(
                        list,
                        Map.of(0, Field.FULL_NAME, 1, Field.BIRTH),
                        new Preview(List.of(refused)),
                        (rowNumber, texts) -> corrected.putAll(texts),
                        () -> {},
                        () -> {}));
    }
}
