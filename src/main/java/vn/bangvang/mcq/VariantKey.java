package vn.bangvang.mcq;

import java.util.List;
import java.util.regex.Pattern;

/**
 * The key to one variant of a part (mã đề).
 *
 * @param variant as printed on the paper; empty for a paper without variants
 * @param entries in the order in which the variant prints its questions
 */
public record VariantKey(String variant, List<KeyEntry> entries) {

    private static final Pattern VARIANT = Pattern.compile("[A-Za-z0-9-]{0,20}");

    public VariantKey {
        entries = List.copyOf(entries);
        if (!readable(variant)) {
            throw new IllegalArgumentException("variant: " + variant);
        }
        if (entries.isEmpty()
                || entries.stream().map(KeyEntry::question).distinct().count() != entries.size()) {
            throw new IllegalArgumentException("variant " + variant + ": each question once");
        }
    }

    /** Whether a cell can be read as the code of a variant. */
    public static boolean readable(String variant) {
        return VARIANT.matcher(variant).matches();
    }

    /** Whether the variant prints that question. */
    public boolean has(String question) {
        return entries.stream().anyMatch(entry -> entry.question().equals(question));
    }
}
