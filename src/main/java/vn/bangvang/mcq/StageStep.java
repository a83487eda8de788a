package vn.bangvang.mcq;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.bangvang.regulation.LegalRef;

/** One step of why a candidate goes on or not: a message key, its values, and the article. */
public record StageStep(
        String key, List<String> args, @Nullable LegalRef article) {

    public StageStep {
        args = List.copyOf(args);
    }
}
