package vn.bangvang.ranking;

import java.math.BigDecimal;
import vn.bangvang.regulation.LegalRef;

/**
 * What a violation takes from the mark of one paper.
 *
 * @param measure name of the measure, such as {@code REPRIMAND}
 * @param percent of the mark, from 0 to 100
 * @param record number of the decision or minutes that it rests on
 */
public record Deduction(String measure, BigDecimal percent, String record, LegalRef article) {

    public Deduction {
        if (percent.signum() < 0 || percent.compareTo(BigDecimal.valueOf(100)) > 0) {
            throw new IllegalArgumentException("percent");
        }
    }
}
