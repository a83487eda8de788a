package vn.bangvang.mcq;

import java.util.List;
import vn.bangvang.regulation.PaperKind;

/** A sheet as a row of a file gives it: nobody has looked yet whether there is such a candidate. */
public record SheetLine(int row, String number, PaperKind paper, String variant, List<Answer> answers) {

    public SheetLine {
        answers = List.copyOf(answers);
    }
}
