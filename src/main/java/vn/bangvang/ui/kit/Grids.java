package vn.bangvang.ui.kit;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;

/** How every table on the screens is set up: whole words in the cells, no sideways guessing. */
public final class Grids {

    private Grids() {}

    public static void readable(Grid<?> grid) {
        grid.addThemeVariants(GridVariant.LUMO_WRAP_CELL_CONTENT, GridVariant.LUMO_ROW_STRIPES);
        grid.getColumns().forEach(column -> column.setResizable(true));
    }
}
