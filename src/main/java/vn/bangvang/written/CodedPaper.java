package vn.bangvang.written;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A paper by its code, as head and chair see it once both rounds are signed or someone found it odd.
 *
 * @param totals the totals in the order of the rounds; empty until both rounds are signed
 * @param odd what was reported about it, oldest first
 */
public record CodedPaper(
        PaperCode code,
        int bundle,
        String postTitle,
        List<BigDecimal> totals,
        @Nullable BigDecimal spread,
        Step step,
        @Nullable BigDecimal mark,
        @Nullable WrittenSettlement settlement,
        List<Odd> odd) {

    public CodedPaper {
        totals = List.copyOf(totals);
        odd = List.copyOf(odd);
    }

    /** What the paper waits for. */
    public enum Step {
        MARKING,
        NEEDS_ODD_DECISION,
        NEEDS_HEAD,
        NEEDS_THIRD_MARK,
        NEEDS_CHAIR,
        SETTLED
    }

    /** A report that a paper is odd, with the head's decision once there is one. */
    public record Odd(
            OddKind kind,
            String note,
            Instant reportedAt,
            @Nullable OddVerdict verdict,
            @Nullable String reason) {}
}
