package vn.bangvang.regulation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A group of persons who may be taken in without an exam (tiếp nhận).
 *
 * @param minimumYears years of relevant work with social insurance that the group demands, 0 for none; absent where the text
 *     was not seen
 * @param continuous whether these years must be without a gap
 */
public record DirectGroup(
        String code, String label, @Nullable Integer minimumYears, boolean continuous) {

    private static final String KEY = "direct.groups";

    public DirectGroup {
        if (code.isBlank() || label.isBlank() || (minimumYears != null && minimumYears < 0)) {
            throw new IllegalArgumentException("group " + code);
        }
    }

    /** The groups that a rule set lists, in its order, with their article; none where the law knows none. */
    public static List<DirectGroup> of(RuleSet rules) {
        List<?> groups = rules.setting(KEY, List.class).value().orElse(List.of());
        return groups.stream().map(DirectGroup.class::cast).toList();
    }

    /** Where the rule set lists its groups, or says nothing of them. */
    public static LegalRef source(RuleSet rules) {
        return rules.setting(KEY, List.class).source();
    }
}
