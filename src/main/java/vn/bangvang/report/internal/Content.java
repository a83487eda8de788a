package vn.bangvang.report.internal;

import java.util.List;
import vn.bangvang.report.Papers.PaperOutcome;

/** What the papers of one kind say, or why there are none. */
sealed interface Content {

    record Ready(PaperForm form, List<Filling> fillings) implements Content {}

    record Refused(PaperOutcome why) implements Content {}
}
