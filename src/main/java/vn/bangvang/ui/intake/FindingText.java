package vn.bangvang.ui.intake;

import vn.bangvang.intake.Finding;
import vn.bangvang.intake.JudgedRow;
import vn.bangvang.intake.ListFile;
import vn.bangvang.intake.SheetColumn;
import vn.bangvang.ui.kit.OutcomeText;

/** A finding as a sentence that begins with the cell as Excel names it. */
final class FindingText {

    private FindingText() {}

    static String of(OutcomeText.Texts texts, ListFile list, JudgedRow row, Finding finding) {
        String sentence = texts.get(finding.messageKey(), finding.args().toArray());
        return list.columns().stream()
                .filter(column -> finding.column() != null && column.index() == finding.column())
                .map(SheetColumn::letter)
                .findFirst()
                .map(letter -> texts.get("import.cell", letter + row.row().number(), sentence))
                .orElse(sentence);
    }
}
