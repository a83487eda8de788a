package vn.bangvang.ranking;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.bangvang.regulation.LegalRef;

/** One step of why a candidate stands where it stands: a message key, its values, and the article. */
public record ReasonStep(
        String key, List<String> args, @Nullable LegalRef article) {

    public ReasonStep {
        args = List.copyOf(args);
    }
}
