package vn.bangvang.ranking;

import java.util.List;

/** A later module's own calculation of a ranking before it is confirmed; implementations are found by the container. */
public interface SecondOpinion {

    /** What the second calculation says. */
    sealed interface Verdict {
        record Agrees() implements Verdict {}

        /** Every difference. */
        record Differs(List<Disagreement> differences) implements Verdict {
            public Differs {
                differences = List.copyOf(differences);
                if (differences.isEmpty()) {
                    throw new IllegalArgumentException("a disagreement says on what");
                }
            }
        }
    }

    /** Works the ranking out anew from what was recorded; called under the hold of the round. */
    Verdict on(RoundRanking ranking);
}
