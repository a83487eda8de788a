package vn.bangvang.report;

/** Prints the list that a later module publishes, from what that module hands in; not a door, for it reads nothing itself. */
public interface ListPapers {

    /**
     * The list as a tagged PDF.
     *
     * @param ranked whether places in a quota were given, or persons judged by a pass mark
     * @throws RuntimeException when wording names what was not handed in: a failed paper is never an empty file
     */
    Paper print(ListPaper list, boolean ranked);
}
