package vn.bangvang.exemption;

import java.util.Map;
import java.util.Optional;
import vn.bangvang.regulation.ExemptPart;
import vn.bangvang.regulation.LegalRef;
import vn.bangvang.regulation.PaperKind;

/**
 * What later modules may know: from which parts a candidate is exempt and by which article, never on what ground. An
 * exempt part has no score and is no key that breaks a tie.
 *
 * @param entryQuality the certificate that counts; its presence is the key {@code ENTRY_QUALITY_EXEMPT}
 */
public record ExemptionState(Map<ExemptPart, LegalRef> exempt, Optional<EntryQuality> entryQuality) {

    /** The result behind the key {@code ENTRY_QUALITY_SCORE}: correct answers of so many questions. */
    public record EntryQuality(int correct, int questions, LegalRef article) {}

    /** Nobody is exempt from anything without a record. */
    public static final ExemptionState NONE = new ExemptionState(Map.of(), Optional.empty());

    public ExemptionState {
        exempt = Map.copyOf(exempt);
    }

    /** Whether the candidate does not sit that paper. */
    public boolean spares(PaperKind paper) {
        return exempt.keySet().stream().anyMatch(part -> part.name().equals(paper.name()));
    }
}
