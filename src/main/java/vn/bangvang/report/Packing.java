package vn.bangvang.report;

/** How the papers of one kind are handed over. */
public enum Packing {
    /** All in one PDF. */
    ONE_FILE,
    /** Each a PDF of its own, together in a ZIP. */
    SINGLY,
    /** Their tables as a workbook in which every cell is text. */
    XLSX,
    /** Their tables as text, UTF-8 with its mark, in which no cell can become a formula. */
    CSV
}
