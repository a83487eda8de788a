package vn.bangvang.ranking;

/**
 * One thing on which a second calculation comes to something else.
 *
 * @param subject a candidate's number or a post's code
 * @param kind on what, as a name that screens have a sentence for
 * @param stated what the ranking says, in plain digits or as a name
 * @param recomputed what the second calculation says
 */
public record Disagreement(String subject, String kind, String stated, String recomputed) {

    /** As one short line, for the trail. */
    @Override
    public String toString() {
        return subject + ": " + kind + " " + stated + " ≠ " + recomputed;
    }
}
