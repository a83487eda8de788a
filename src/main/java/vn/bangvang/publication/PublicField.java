package vn.bangvang.publication;

import java.util.EnumSet;
import java.util.Set;
import vn.bangvang.regulation.RoundKind;

/**
 * What a public list may show beside the candidate number and the result. This is the whole choice: the personal number,
 * address, phone, health, the category of priority and the cause of an exclusion cannot be chosen because they are not here
 * (Luật 91/2025/QH15, Điều 16), and the full date of birth is not, because it is what a look-up asks for.
 */
public enum PublicField {
    NAME("name"),
    BIRTH_YEAR("birthYear"),
    RANK("rank"),
    MARK("mark"),
    PRIORITY_POINTS("priority"),
    TOTAL("total");

    private final String key;

    PublicField(String key) {
        this.key = key;
    }

    /** The field's name in files: columns of the CSV, members of the JSON, columns of the paper. */
    public String key() {
        return key;
    }

    /** What there is to show in a kind of round; all of it is shown unless something is switched off. */
    public static Set<PublicField> offeredIn(RoundKind kind) {
        return kind == RoundKind.QUARTERLY_ASSESSMENT
                ? EnumSet.of(NAME, BIRTH_YEAR, MARK)
                : EnumSet.allOf(PublicField.class);
    }
}
