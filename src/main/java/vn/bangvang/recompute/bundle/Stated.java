package vn.bangvang.recompute.bundle;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The result as it was worked out and is now to be checked. */
public record Stated(int version, String state, List<Line> lines) {

    public Stated {
        Check.present(state, "state");
        lines = List.copyOf(Check.present(lines, "lines"));
    }

    /** How a candidate comes out. */
    public enum Result {
        SELECTED,
        NOT_SELECTED,
        PENDING_DECISION,
        /** Placed at a post wished for before this one. */
        PLACED_ELSEWHERE,
        PASS,
        FAIL,
        NOT_RANKED,
        /** A result of this post is missing, so nobody of the post can be ranked. */
        INCOMPLETE
    }

    /** One candidate's place; mark, total and rank are absent where there is none. */
    public record Line(
            String number,
            String post,
            @Nullable BigDecimal mark,
            BigDecimal bonus,
            @Nullable BigDecimal total,
            @Nullable Integer rank,
            Result result,
            List<Step> why) {

        public Line {
            Check.present(number, "number");
            Check.present(post, "post");
            Check.present(bonus, "bonus");
            Check.present(result, "result");
            why = Check.list(why);
        }
    }

    /** One step of why, with its values and its article. */
    public record Step(
            String step, List<String> values, @Nullable String article) {
        public Step {
            Check.present(step, "step");
            values = Check.list(values);
        }
    }
}
