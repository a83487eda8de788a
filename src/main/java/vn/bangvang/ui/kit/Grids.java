package vn.bangvang.ui.kit;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;

/** How every table on the screens is set up: whole words in the cells, no sideways guessing. */
public final class Grids {

    private static final String NARROWEST = "8.5rem";

    private Grids() {}

    public static void readable(Grid<?> grid) {
        grid.addThemeVariants(GridVariant.LUMO_WRAP_CELL_CONTENT, GridVariant.LUMO_ROW_STRIPES);
        // A column narrower than a name breaks it syllable by syllable: on a small screen the table scrolls instead.
        grid.getColumns().forEach(column -> {
            column.setResizable(true);
            if (column.getWidth() == null && !column.isAutoWidth()) {
                column.setWidth(NARROWEST);
            }
        });
    }
}
