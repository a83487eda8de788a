package vn.bangvang.report.pdf;

/**
 * Size and margins of an A4 page in millimetres, and where its number stands.
 *
 * @param pageNumber text with {@code {page}} and {@code {pages}}
 * @param note stands in the lower margin of every page; empty for none
 */
public record PageSetup(
        boolean landscape,
        float top,
        float bottom,
        float left,
        float right,
        NumberPlace place,
        boolean numberOnFirstPage,
        String pageNumber,
        String note) {

    /** Whether page numbers stand in the top or in the bottom margin, always centred. */
    public enum NumberPlace {
        TOP,
        BOTTOM
    }

    private static final float POINTS_PER_MM = 72f / 25.4f;

    float width() {
        return (landscape ? 297 : 210) * POINTS_PER_MM;
    }

    float height() {
        return (landscape ? 210 : 297) * POINTS_PER_MM;
    }

    float leftPoints() {
        return left * POINTS_PER_MM;
    }

    float topPoints() {
        return top * POINTS_PER_MM;
    }

    float bottomPoints() {
        return bottom * POINTS_PER_MM;
    }

    float bodyWidth() {
        return width() - (left + right) * POINTS_PER_MM;
    }

    /** The same page turned. */
    public PageSetup turned(boolean wide) {
        return new PageSetup(wide, top, bottom, left, right, place, numberOnFirstPage, pageNumber, note);
    }

    /** The same page with another note in its lower margin. */
    public PageSetup noting(String text) {
        return new PageSetup(landscape, top, bottom, left, right, place, numberOnFirstPage, pageNumber, text);
    }
}
