package vn.bangvang.mcq;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.bangvang.regulation.PaperKind;

/**
 * A sheet that the caller reads again: whose it is, how it was read first and how many answers are right is not in it.
 *
 * @param questions how many answers the sheet has
 */
public record MyRecount(
        RecountId id,
        SheetCode code,
        PaperKind paper,
        int questions,
        @Nullable Instant readAt) {}
