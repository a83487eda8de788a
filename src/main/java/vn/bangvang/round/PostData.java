package vn.bangvang.round;

import org.jspecify.annotations.Nullable;
import vn.bangvang.regulation.ExamForm;
import vn.bangvang.regulation.PostRank;
import vn.bangvang.regulation.Weights;

/**
 * What HR fills in for a post.
 *
 * @param quota how many may be selected; 0 only once the authority has cancelled the post
 * @param weights how written part and interview count; only, and always, in a combined exam
 * @param foreignLanguageRequired whether the post asks for the foreign-language part where the law leaves that to the post
 * @param commonGroup posts of one round with the same group are recruited in common, by wishes; empty for a post on its own
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
        @Nullable String overrideDocument,
        @Nullable Weights weights,
        boolean foreignLanguageRequired,
        String commonGroup) {

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
        if (quota < 0 || quota > 999) {
            throw new IllegalArgumentException("quota");
        }
        if (requiredDegree.length() > 200) {
            throw new IllegalArgumentException("requiredDegree");
        }
        if (overrideDocument != null && (overrideDocument.isBlank() || overrideDocument.length() > 60)) {
            throw new IllegalArgumentException("overrideDocument");
        }
        commonGroup = commonGroup.strip();
        if (commonGroup.length() > 30) {
            throw new IllegalArgumentException("commonGroup");
        }
        if (weights != null && form != ExamForm.COMBINED) {
            throw new IllegalArgumentException("weights");
        }
    }

    /** A post on its own with a single paper in stage 2. */
    public PostData(
            String code,
            String title,
            String agency,
            PostRank rank,
            ExamForm form,
            int quota,
            String requiredDegree,
            @Nullable String overrideDocument) {
        this(code, title, agency, rank, form, quota, requiredDegree, overrideDocument, null, false, "");
    }
}
