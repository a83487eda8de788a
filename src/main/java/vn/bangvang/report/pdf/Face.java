package vn.bangvang.report.pdf;

/** The four faces of the embedded type, metric twins of Times New Roman. */
public enum Face {
    REGULAR("LiberationSerif-Regular.ttf"),
    BOLD("LiberationSerif-Bold.ttf"),
    ITALIC("LiberationSerif-Italic.ttf"),
    BOLD_ITALIC("LiberationSerif-BoldItalic.ttf");

    private final String file;

    Face(String file) {
        this.file = file;
    }

    String fontName() {
        return file.substring(0, file.length() - ".ttf".length());
    }

    String resource() {
        return "/liberation/" + file;
    }
}
