package vn.bangvang.round.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;
import vn.bangvang.audit.Act;
import vn.bangvang.audit.Told;
import vn.bangvang.audit.Trail;
import vn.bangvang.regulation.ExamDesign;
import vn.bangvang.regulation.ParameterName;
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
    private final PinnedRules rules;
    private final PlannedExams exams;
    private final PlanCheck check;
    private final LawCorrections corrections;
    private final boolean trial;

    RoundService(
            RoundTable table,
            Regulation regulation,
            Trail trail,
            ObjectProvider<PhaseGuard> guards,
            PinnedRules rules,
            PlannedExams exams,
            PlanCheck check,
            LawCorrections corrections,
            @Value("${bangvang.trial}") boolean trial) {
        this.table = table;
        this.regulation = regulation;
        this.trail = trail;
        this.guards = guards;
        this.rules = rules;
        this.exams = exams;
        this.check = check;
        this.corrections = corrections;
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
        return rules.of(id);
    }

    @Override
    @Transactional(readOnly = true)
    public List<ParameterName> corrected(RoundId id) {
        return rules.corrected(id);
    }

    @Override
    @Transactional
    public CorrectionOutcome adoptCorrections(RoundId id, String reason) {
        return corrections.adopt(id, reason);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Phase> path(RoundId id) {
        return exams.path(table.byId(id));
    }

    @Override
    @Transactional(readOnly = true)
    public Map<PostId, ExamDesign> designs(RoundId id) {
        return exams.designs(table.byId(id));
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
        Optional<RuleSet> law = regulation.inForceOn(data.planApprovedOn(), data.sector());
        if (law.isEmpty()) {
            return new SaveRoundOutcome.NoRuleSetInForce();
        }
        Optional<SaveRoundOutcome> notThisSession = PlanCheck.notThisSession(law.get(), data);
        if (notThisSession.isPresent()) {
            return notThisSession.get();
        }
        Optional<SaveRoundOutcome> taken = quarterTaken(data, null);
        if (taken.isPresent()) {
            return taken.get();
        }
        try {
            Round round = table.insert(data, law.get());
            table.setEdition(round.id(), rules.keepToday());
            trail.record(Act.of(
                    "ROUND_CREATED",
                    subject(round.id()),
                    round.id().value(),
                    Told.of(Described.of(data), Told.as("RULES", law.get().key()))));
            return new SaveRoundOutcome.Saved(table.byId(round.id()));
        } catch (DuplicateKeyException doubled) {
            return refused(quarterTaken(data, null).orElseGet(() -> new SaveRoundOutcome.CodeTaken(data.code())));
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
                && before.data().kind() == data.kind()
                && before.data().sector() == data.sector()
                && before.data().testMode() == data.testMode()
                && Objects.equals(before.data().session(), data.session());
        if (!samePlan && (before.phase() != Phase.PLANNING || !table.posts(id).isEmpty())) {
            return new SaveRoundOutcome.PlanIsFixed();
        }
        Optional<RuleSet> law =
                samePlan ? Optional.of(rules.of(id)) : regulation.inForceOn(data.planApprovedOn(), data.sector());
        if (law.isEmpty()) {
            return new SaveRoundOutcome.NoRuleSetInForce();
        }
        Optional<SaveRoundOutcome> notThisSession = PlanCheck.notThisSession(law.get(), data);
        if (notThisSession.isPresent()) {
            return notThisSession.get();
        }
        Optional<SaveRoundOutcome> taken = quarterTaken(data, id);
        if (taken.isPresent()) {
            return taken.get();
        }
        try {
            if (!table.update(id, version, data, law.get())) {
                return new SaveRoundOutcome.Stale();
            }
            if (!samePlan) {
                table.setEdition(id, rules.keepToday());
            }
        } catch (DuplicateKeyException doubled) {
            return refused(quarterTaken(data, id).orElseGet(() -> new SaveRoundOutcome.CodeTaken(data.code())));
        }
        trail.record(new Act(
                "ROUND_CHANGED", subject(id), id.value(), Described.of(before.data()), Described.of(data), null));
        return new SaveRoundOutcome.Saved(table.byId(id));
    }

    @Override
    @Transactional
    public SavePostOutcome addPost(RoundId roundId, PostData data) {
        requireQuota(data);
        Round round = table.byIdForUpdate(roundId);
        Optional<SavePostOutcome> refusal = check.refusal(round, data);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        try {
            Post post = table.insertPost(roundId, data);
            trail.record(Act.of("POST_ADDED", "post:" + post.id().value(), roundId.value(), Described.of(data)));
            return new SavePostOutcome.Saved(post);
        } catch (DuplicateKeyException taken) {
            return refused(new SavePostOutcome.CodeTaken(data.code()));
        }
    }

    @Override
    @Transactional
    public SavePostOutcome changePost(PostId id, long version, PostData data) {
        requireQuota(data);
        Post before = table.post(id);
        Round round = table.byIdForUpdate(before.roundId());
        Optional<SavePostOutcome> refusal = check.refusal(round, data);
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
                Described.of(before.data()),
                Described.of(data),
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
        Phase next = round.phase().next(exams.path(round)).orElseThrow();
        table.setPhase(id, next);
        trail.record(new Act("ROUND_ADVANCED", subject(id), id.value(), Told.of(round.phase()), Told.of(next), null));
        return new AdvanceOutcome.Advanced(table.byId(id));
    }

    @Override
    @Transactional(readOnly = true)
    public List<Obstacle> obstacles(RoundId id) {
        return obstaclesOf(table.byId(id));
    }

    private List<Obstacle> obstaclesOf(Round round) {
        if (round.phase().next(exams.path(round)).isEmpty()) {
            return List.of(new Obstacle("obstacle.round.final", List.of()));
        }
        List<Obstacle> obstacles = new ArrayList<>();
        if (round.phase() == Phase.PLANNING && table.posts(round.id()).isEmpty()) {
            obstacles.add(new Obstacle("obstacle.round.noPost", List.of()));
        }
        guards.orderedStream().forEach(guard -> obstacles.addAll(guard.missing(round.id(), round.phase())));
        return obstacles;
    }

    /** Nobody plans a post for nobody; only a decision takes the quota away. */
    private static void requireQuota(PostData data) {
        if (data.quota() < 1) {
            throw new IllegalArgumentException("quota");
        }
    }

    private Optional<SaveRoundOutcome> quarterTaken(RoundData data, @Nullable RoundId self) {
        return table.holderOfSlot(data, self)
                .map(other -> new SaveRoundOutcome.QuarterTaken(
                        other.data().code(),
                        Objects.requireNonNull(data.session()).quarter(),
                        String.valueOf(data.session().year())));
    }

    /** The database refused the row; what the transaction did before it must not stay. */
    private static <T> T refused(T outcome) {
        TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
        return outcome;
    }

    private static String subject(RoundId id) {
        return "round:" + id.value();
    }
}
