package vn.bangvang.conduct;

import java.math.BigDecimal;
import java.util.Optional;
import vn.bangvang.regulation.LegalRef;
import vn.bangvang.regulation.PaperKind;

/**
 * What a violation does to one paper now.
 *
 * @param committedIn the paper of the record; another one where a suspension bars the later papers
 * @param percent of the official mark that is taken; absent where the result is gone
 * @param record number of the record
 */
public record ActiveViolation(
        Measure measure, PaperKind committedIn, Optional<BigDecimal> percent, String record, LegalRef article) {

    public ActiveViolation {
        if (percent.isPresent() != measure.deducts()) {
            throw new IllegalArgumentException("percent");
        }
    }
}
