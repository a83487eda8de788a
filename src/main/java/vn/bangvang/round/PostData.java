package vn.bangvang.round;

import org.jspecify.annotations.Nullable;
import vn.bangvang.regulation.ExamForm;
import vn.bangvang.regulation.PostRank;

/**
 * What HR fills in for a post.
 *
 * @param quota how many may be selected, at least 1
 * @param overrideDocument number of the authority's document that permits a form which the rule set does not list
 */
public record PostData(
        String code,
        String title,
        String agency,
        PostRank rank,
        ExamForm form,
        int quota,
        String requiredDegree,
        @Nullable String overrideDocument) {

    public PostData {
        code = code.strip();
        title = title.strip();
        agency = agency.strip();
        requiredDegree = requiredDegree.strip();
        if (!code.matches("[A-Z0-9][A-Z0-9._-]{0,29}")) {
            throw new IllegalArgumentException("code");
        }
        if (title.isEmpty() || title.length() > 200) {
            throw new IllegalArgumentException("title");
        }
        if (agency.isEmpty() || agency.length() > 200) {
            throw new IllegalArgumentException("agency");
        }
        if (quota < 1 || quota > 999) {
            throw new IllegalArgumentException("quota");
        }
        if (requiredDegree.length() > 200) {
            throw new IllegalArgumentException("requiredDegree");
        }
        if (overrideDocument != null && (overrideDocument.isBlank() || overrideDocument.length() > 60)) {
            throw new IllegalArgumentException("overrideDocument");
        }
    }
}
