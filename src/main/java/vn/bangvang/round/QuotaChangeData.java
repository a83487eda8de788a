package vn.bangvang.round;

import java.time.LocalDate;

/**
 * The authority's decision on the quota of a post.
 *
 * @param quota the new quota; 0 where the post is cancelled
 */
public record QuotaChangeData(PostId post, int quota, String document, LocalDate date, String signer, String reason) {

    public QuotaChangeData {
        document = document.strip();
        signer = signer.strip();
        reason = reason.strip();
        if (quota < 0 || quota > 999) {
            throw new IllegalArgumentException("quota");
        }
        if (document.isEmpty() || document.length() > 60) {
            throw new IllegalArgumentException("document");
        }
        if (signer.isEmpty() || signer.length() > 120) {
            throw new IllegalArgumentException("signer");
        }
        if (reason.isEmpty() || reason.length() > 500) {
            throw new IllegalArgumentException("reason");
        }
    }

    /** Whether the post itself is cancelled. */
    public boolean cancelsPost() {
        return quota == 0;
    }
}
