package vn.bangvang.vetting;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.bangvang.round.PostId;

/**
 * Which conditions a plan demands, as HR fills it in.
 *
 * @param post the post to which it applies; the whole round when absent
 * @param conditions none when nothing is demanded
 * @param document number of the plan or of the document that supplements it
 */
public record DemandData(@Nullable PostId post, Set<Condition> conditions, String document, LocalDate date) {

    public DemandData {
        conditions = Set.copyOf(conditions);
        document = Words.needed("document", document, Words.DOCUMENT);
    }
}
