package vn.bangvang.recompute.internal;

import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.bangvang.audit.Act;
import vn.bangvang.audit.Told;
import vn.bangvang.audit.Trail;
import vn.bangvang.panel.Seating;
import vn.bangvang.ranking.Rankings;
import vn.bangvang.ranking.RoundRanking;
import vn.bangvang.recompute.BundleFile;
import vn.bangvang.recompute.ResultBundles;
import vn.bangvang.recompute.bundle.Bundle;
import vn.bangvang.round.RoundId;
import vn.bangvang.security.CurrentActor;

@Service
class ResultBundlesService implements ResultBundles {

    private final Rankings rankings;
    private final OpenPapers papers;
    private final Seating seating;
    private final BundleMaker maker;
    private final CurrentActor currentActor;
    private final Trail trail;

    ResultBundlesService(
            Rankings rankings,
            OpenPapers papers,
            Seating seating,
            BundleMaker maker,
            CurrentActor currentActor,
            Trail trail) {
        this.rankings = rankings;
        this.papers = papers;
        this.seating = seating;
        this.maker = maker;
        this.currentActor = currentActor;
        this.trail = trail;
    }

    @Override
    @Transactional
    public BundleOutcome take(RoundId round) {
        if (!seating.conflictsOf(currentActor.require().id(), round).isEmpty()) {
            return new BundleOutcome.Conflicted();
        }
        Optional<RoundRanking> newest =
                rankings.newest(round).filter(ranking -> ranking.state() != RoundRanking.State.VOID);
        if (newest.isEmpty()) {
            return new BundleOutcome.NothingRanked();
        }
        if (!papers.all(round)) {
            return new BundleOutcome.MarksNotOpen();
        }
        Bundle bundle = maker.of(newest.get());
        trail.record(Act.of(
                "RESULT_BUNDLE_TAKEN",
                "round:" + round.value(),
                round.value(),
                Told.as("VERSION", newest.get().version())));
        return new BundleOutcome.Made(new BundleFile(
                "goi-ket-qua-%s-%d.json"
                        .formatted(bundle.round().code(), newest.get().version()),
                BundleJson.write(bundle)));
    }
}
