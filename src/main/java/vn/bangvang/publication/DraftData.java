package vn.bangvang.publication;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * What HR decides about a publication.
 *
 * @param fields shown beside candidate number and result
 * @param wording what stands above the lists, in Vietnamese; may be empty
 * @param wordingEnglish the same for readers of English; empty shows the Vietnamese
 * @param releaseAt the moment from which the public can read it, to the second
 * @param reason why there is a new version; empty in the first
 */
public record DraftData(
        ListScope scope,
        Set<PublicField> fields,
        String wording,
        String wordingEnglish,
        Instant releaseAt,
        String reason) {

    private static final int LONGEST_WORDING = 1000;
    private static final int LONGEST_REASON = 500;

    public DraftData {
        fields = fields.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(fields));
        wording = wording.strip();
        wordingEnglish = wordingEnglish.strip();
        reason = reason.strip();
        releaseAt = releaseAt.truncatedTo(ChronoUnit.SECONDS);
        if (wording.length() > LONGEST_WORDING || wordingEnglish.length() > LONGEST_WORDING) {
            throw new IllegalArgumentException("wording");
        }
        if (reason.length() > LONGEST_REASON) {
            throw new IllegalArgumentException("reason");
        }
    }
}
