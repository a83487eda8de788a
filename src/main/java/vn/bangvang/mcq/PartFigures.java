package vn.bangvang.mcq;

import java.math.BigDecimal;
import java.util.List;
import vn.bangvang.regulation.PaperKind;

/**
 * The figures of one part.
 *
 * @param sheets counted sheets
 * @param meanCorrect right answers a sheet, 3 decimals half up; 0 without sheets
 * @param smallSample whether there are too few sheets to conclude anything from them
 */
public record PartFigures(
        PaperKind paper, int sheets, BigDecimal meanCorrect, boolean smallSample, List<ItemFigures> items) {

    public PartFigures {
        items = List.copyOf(items);
    }
}
