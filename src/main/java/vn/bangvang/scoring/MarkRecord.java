package vn.bangvang.scoring;

import java.math.BigDecimal;
import java.time.Instant;
import vn.bangvang.scoring.ExamResult.Settlement;

/**
 * One version of an official mark with the record that made it; later versions come from approved corrections.
 *
 * @param record minutes, decision or reason; empty for a mean
 * @param settledBy the person, or the article that lets the mean stand
 */
public record MarkRecord(
        int version,
        BigDecimal mark,
        Settlement settlement,
        BigDecimal spread,
        String record,
        String settledBy,
        Instant settledAt) {}
