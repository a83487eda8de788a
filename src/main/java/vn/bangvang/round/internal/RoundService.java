package vn.bangvang.round.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;
import vn.bangvang.audit.Act;
import vn.bangvang.audit.Trail;
import vn.bangvang.regulation.FormVerdict;
import vn.bangvang.regulation.Regulation;
import vn.bangvang.regulation.RuleSet;
import vn.bangvang.round.Phase;
import vn.bangvang.round.PhaseGuard;
import vn.bangvang.round.Post;
import vn.bangvang.round.PostData;
import vn.bangvang.round.PostId;
import vn.bangvang.round.Round;
import vn.bangvang.round.RoundData;
import vn.bangvang.round.RoundId;
import vn.bangvang.round.Rounds;

@Service
class RoundService implements Rounds {

    private final RoundTable table;
    private final Regulation regulation;
    private final Trail trail;
    private final ObjectProvider<PhaseGuard> guards;
    private final boolean trial;

    RoundService(
            RoundTable table,
            Regulation regulation,
            Trail trail,
            ObjectProvider<PhaseGuard> guards,
            @Value("${bangvang.trial}") boolean trial) {
        this.table = table;
        this.regulation = regulation;
        this.trail = trail;
        this.guards = guards;
        this.trial = trial;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Round> all() {
        return table.all();
    }

    @Override
    @Transactional(readOnly = true)
    public Round byId(RoundId id) {
        return table.byId(id);
    }

    @Override
    @Transactional(readOnly = true)
    public RuleSet ruleSetOf(RoundId id) {
        return pinned(id);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Post> posts(RoundId id) {
        return table.posts(id);
    }

    @Override
    @Transactional
    public SaveRoundOutcome create(RoundData data) {
        if (data.live() && trial) {
            return new SaveRoundOutcome.LiveRefusedOnTrialDatabase();
        }
        Optional<RuleSet> rules = regulation.inForceOn(data.planApprovedOn());
        if (rules.isEmpty()) {
            return new SaveRoundOutcome.NoRuleSetInForce();
        }
        try {
            Round round = table.insert(data, rules.get());
            trail.record(Act.of(
                    "ROUND_CREATED",
                    subject(round.id()),
                    round.id().value(),
                    describe(data) + " · " + rules.get().key()));
            return new SaveRoundOutcome.Saved(round);
        } catch (DuplicateKeyException taken) {
            return refused(new SaveRoundOutcome.CodeTaken(data.code()));
        }
    }

    @Override
    @Transactional
    public SaveRoundOutcome change(RoundId id, long version, RoundData data) {
        Round before = table.byIdForUpdate(id);
        if (data.live() && trial) {
            return new SaveRoundOutcome.LiveRefusedOnTrialDatabase();
        }
        boolean samePlan = before.data().planApprovedOn().equals(data.planApprovedOn())
                && before.data().kind() == data.kind();
        if (!samePlan && (before.phase() != Phase.PLANNING || !table.posts(id).isEmpty())) {
            return new SaveRoundOutcome.PlanIsFixed();
        }
        Optional<RuleSet> rules = samePlan ? Optional.of(pinned(id)) : regulation.inForceOn(data.planApprovedOn());
        if (rules.isEmpty()) {
            return new SaveRoundOutcome.NoRuleSetInForce();
        }
        try {
            if (!table.update(id, version, data, rules.get())) {
                return new SaveRoundOutcome.Stale();
            }
        } catch (DuplicateKeyException taken) {
            return refused(new SaveRoundOutcome.CodeTaken(data.code()));
        }
        trail.record(new Act("ROUND_CHANGED", subject(id), id.value(), describe(before.data()), describe(data), null));
        return new SaveRoundOutcome.Saved(table.byId(id));
    }

    @Override
    @Transactional
    public SavePostOutcome addPost(RoundId roundId, PostData data) {
        Round round = table.byIdForUpdate(roundId);
        Optional<SavePostOutcome> refusal = refusal(round, data);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        try {
            Post post = table.insertPost(roundId, data);
            trail.record(Act.of("POST_ADDED", "post:" + post.id().value(), roundId.value(), describe(data)));
            return new SavePostOutcome.Saved(post);
        } catch (DuplicateKeyException taken) {
            return refused(new SavePostOutcome.CodeTaken(data.code()));
        }
    }

    @Override
    @Transactional
    public SavePostOutcome changePost(PostId id, long version, PostData data) {
        Post before = table.post(id);
        Round round = table.byIdForUpdate(before.roundId());
        Optional<SavePostOutcome> refusal = refusal(round, data);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        try {
            if (!table.updatePost(id, version, data)) {
                return new SavePostOutcome.Stale();
            }
        } catch (DuplicateKeyException taken) {
            return refused(new SavePostOutcome.CodeTaken(data.code()));
        }
        trail.record(new Act(
                "POST_CHANGED",
                "post:" + id.value(),
                round.id().value(),
                describe(before.data()),
                describe(data),
                null));
        return new SavePostOutcome.Saved(table.post(id));
    }

    @Override
    @Transactional
    public AdvanceOutcome advance(RoundId id) {
        Round round = table.byIdForUpdate(id);
        List<Obstacle> obstacles = obstaclesOf(round);
        if (!obstacles.isEmpty()) {
            return new AdvanceOutcome.Refused(obstacles);
        }
        Phase next = round.phase().next().orElseThrow();
        table.setPhase(id, next);
        trail.record(
                new Act("ROUND_ADVANCED", subject(id), id.value(), round.phase().name(), next.name(), null));
        return new AdvanceOutcome.Advanced(table.byId(id));
    }

    @Override
    @Transactional(readOnly = true)
    public List<Obstacle> obstacles(RoundId id) {
        return obstaclesOf(table.byId(id));
    }

    private List<Obstacle> obstaclesOf(Round round) {
        if (round.phase().next().isEmpty()) {
            return List.of(new Obstacle("obstacle.round.final", List.of()));
        }
        List<Obstacle> obstacles = new ArrayList<>();
        if (round.phase() == Phase.PLANNING && table.posts(round.id()).isEmpty()) {
            obstacles.add(new Obstacle("obstacle.round.noPost", List.of()));
        }
        guards.orderedStream().forEach(guard -> obstacles.addAll(guard.missing(round.id(), round.phase())));
        return obstacles;
    }

    private Optional<SavePostOutcome> refusal(Round round, PostData data) {
        if (round.phase() != Phase.PLANNING) {
            return Optional.of(new SavePostOutcome.PhaseForbids(round.phase()));
        }
        FormVerdict verdict =
                regulation.judgeForm(pinned(round.id()), round.data().kind(), data.rank(), data.form());
        if (verdict instanceof FormVerdict.NeedsOverride needs && data.overrideDocument() == null) {
            return Optional.of(new SavePostOutcome.FormNeedsDocument(needs.article(), needs.reasonKey()));
        }
        return Optional.empty();
    }

    private RuleSet pinned(RoundId id) {
        RoundTable.Pinned pinned = table.pinned(id);
        return pinned.examRegulation()
                .map(exam -> regulation.byCode(pinned.decree(), exam))
                .or(() -> regulation
                        .inForceOn(pinned.planApprovedOn())
                        .filter(rules -> rules.code().equals(pinned.decree())))
                .orElseGet(() -> regulation.byCode(pinned.decree()));
    }

    /** The database refused the row; what the transaction did before it must not stay. */
    private static <T> T refused(T outcome) {
        TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
        return outcome;
    }

    /** Parts that a reader of the trail finds again on the screens, each translated where it is a code. */
    private static String describe(RoundData data) {
        return String.join(
                " · ",
                data.code(),
                data.name(),
                data.agency(),
                data.kind().name(),
                data.planNumber(),
                data.planApprovedOn().toString(),
                data.live() ? "LIVE" : "REHEARSAL");
    }

    private static String describe(PostData data) {
        return String.join(
                " · ",
                data.code(),
                data.title(),
                data.agency(),
                data.rank().name(),
                data.form().name(),
                "QUOTA " + data.quota(),
                data.requiredDegree(),
                Objects.requireNonNullElse(data.overrideDocument(), ""));
    }

    private static String subject(RoundId id) {
        return "round:" + id.value();
    }
}
