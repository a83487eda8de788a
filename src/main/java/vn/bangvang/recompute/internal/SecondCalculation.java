package vn.bangvang.recompute.internal;

import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import vn.bangvang.ranking.Disagreement;
import vn.bangvang.ranking.RoundRanking;
import vn.bangvang.ranking.SecondOpinion;
import vn.bangvang.recompute.bundle.Bundle;
import vn.bangvang.recompute.calculator.Comparison;
import vn.bangvang.recompute.calculator.Difference;

/** The check of {@code bin/recompute}, on the data of this moment and in the same transaction as the confirmation. */
@Component
class SecondCalculation implements SecondOpinion {

    private final BundleMaker maker;

    SecondCalculation(BundleMaker maker) {
        this.maker = maker;
    }

    @Override
    public Verdict on(RoundRanking ranking) {
        // What is checked is what would be handed out: through the file and back.
        Bundle bundle = BundleJson.read(BundleJson.write(maker.of(ranking)));
        List<Difference> differences = Comparison.differences(bundle, Objects.requireNonNull(bundle.result()));
        return differences.isEmpty()
                ? new Verdict.Agrees()
                : new Verdict.Differs(differences.stream()
                        .map(one -> new Disagreement(one.subject(), one.kind().name(), one.stated(), one.recomputed()))
                        .toList());
    }
}
