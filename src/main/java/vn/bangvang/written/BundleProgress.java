package vn.bangvang.written;

import java.util.List;
import vn.bangvang.round.PostId;

/**
 * How far the marking of a bundle is, in counts that name no paper.
 *
 * @param again whether its papers are marked again on appeals
 * @param markers the names of those who were drawn, in the order of their rounds
 * @param roundsSigned how many of the two rounds are signed
 * @param settled papers whose mark stands
 * @param waiting papers that head, chair or a third marker still have to do with, once both rounds are signed
 */
public record BundleProgress(
        BundleId id,
        int number,
        PostId post,
        String postTitle,
        boolean again,
        int papers,
        List<String> markers,
        int roundsSigned,
        int settled,
        int waiting) {

    public BundleProgress {
        markers = List.copyOf(markers);
    }
}
