package vn.bangvang.assessment;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.bangvang.regulation.Transition;
import vn.bangvang.round.AssessmentSession;
import vn.bangvang.round.Round;

/**
 * One session as the year page shows it.
 *
 * @param confirmed whether its result is confirmed
 * @param byAgency persons by the agency of the post they are proposed for
 * @param carriedIn persons carried in from an earlier session
 * @param overtaken the clause by which its law no longer applies, where the result was not confirmed in time
 */
public record SessionSheet(
        Round round,
        AssessmentSession session,
        boolean confirmed,
        Map<String, Numbers> byAgency,
        int carriedIn,
        @Nullable Transition overtaken) {

    public SessionSheet {
        byAgency = Map.copyOf(byAgency);
    }

    /** Everyone of the session. */
    public Numbers numbers() {
        return Numbers.sum(byAgency.values());
    }
}
