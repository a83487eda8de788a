package vn.bangvang.mcq;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.bangvang.regulation.PaperKind;

/** The key to one part of stage 1 in all its variants. */
public record AnswerKey(PaperKind paper, List<VariantKey> variants) {

    public AnswerKey {
        variants = List.copyOf(variants);
        if (variants.isEmpty()
                || variants.stream().map(VariantKey::variant).distinct().count() != variants.size()) {
            throw new IllegalArgumentException("each variant once");
        }
        if (variants.stream().mapToInt(v -> v.entries().size()).distinct().count() != 1) {
            throw new IllegalArgumentException("every variant has as many questions");
        }
    }

    /** One of its variants. */
    public Optional<VariantKey> variant(String code) {
        return variants.stream().filter(key -> key.variant().equals(code)).findFirst();
    }

    /** How many questions each variant has. */
    public int length() {
        return variants.getFirst().entries().size();
    }

    /** The ids of all questions; more than {@link #length} where variants differ in what they ask. */
    public Set<String> questions() {
        return variants.stream()
                .flatMap(key -> key.entries().stream())
                .map(KeyEntry::question)
                .collect(Collectors.toSet());
    }
}
