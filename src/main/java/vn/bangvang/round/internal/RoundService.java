package vn.bangvang.round.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;
import vn.bangvang.audit.Act;
import vn.bangvang.audit.Trail;
import vn.bangvang.regulation.ExamDesign;
import vn.bangvang.regulation.ExamForm;
import vn.bangvang.regulation.FormVerdict;
import vn.bangvang.regulation.Parameter;
import vn.bangvang.regulation.Regulation;
import vn.bangvang.regulation.RuleSet;
import vn.bangvang.regulation.Setting;
import vn.bangvang.regulation.WishAllocation;
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
    public List<Phase> path(RoundId id) {
        return path(table.byId(id));
    }

    @Override
    @Transactional(readOnly = true)
    public Map<PostId, ExamDesign> designs(RoundId id) {
        return designs(table.byId(id));
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
        Optional<RuleSet> rules = regulation.inForceOn(data.planApprovedOn(), data.sector());
        if (rules.isEmpty()) {
            return new SaveRoundOutcome.NoRuleSetInForce();
        }
        Optional<SaveRoundOutcome> notThisSession = notThisSession(rules.get(), data);
        if (notThisSession.isPresent()) {
            return notThisSession.get();
        }
        Optional<SaveRoundOutcome> taken = quarterTaken(data, null);
        if (taken.isPresent()) {
            return taken.get();
        }
        try {
            Round round = table.insert(data, rules.get());
            trail.record(Act.of(
                    "ROUND_CREATED",
                    subject(round.id()),
                    round.id().value(),
                    data + " " + rules.get().key()));
            return new SaveRoundOutcome.Saved(round);
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
        Optional<RuleSet> rules =
                samePlan ? Optional.of(pinned(id)) : regulation.inForceOn(data.planApprovedOn(), data.sector());
        if (rules.isEmpty()) {
            return new SaveRoundOutcome.NoRuleSetInForce();
        }
        Optional<SaveRoundOutcome> notThisSession = notThisSession(rules.get(), data);
        if (notThisSession.isPresent()) {
            return notThisSession.get();
        }
        Optional<SaveRoundOutcome> taken = quarterTaken(data, id);
        if (taken.isPresent()) {
            return taken.get();
        }
        try {
            if (!table.update(id, version, data, rules.get())) {
                return new SaveRoundOutcome.Stale();
            }
        } catch (DuplicateKeyException doubled) {
            return refused(quarterTaken(data, id).orElseGet(() -> new SaveRoundOutcome.CodeTaken(data.code())));
        }
        trail.record(
                new Act("ROUND_CHANGED", subject(id), id.value(), before.data().toString(), data.toString(), null));
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
            trail.record(Act.of("POST_ADDED", "post:" + post.id().value(), roundId.value(), data.toString()));
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
                before.data().toString(),
                data.toString(),
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
        Phase next = round.phase().next(path(round)).orElseThrow();
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
        if (round.phase().next(path(round)).isEmpty()) {
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
        RuleSet rules = pinned(round.id());
        FormVerdict verdict = regulation.judgeForm(rules, round.data().kind(), data.rank(), data.form());
        if (verdict instanceof FormVerdict.NeedsOverride needs && data.overrideDocument() == null && !advisory(round)) {
            return Optional.of(new SavePostOutcome.FormNeedsDocument(needs.article(), needs.reasonKey()));
        }
        if (data.form() == ExamForm.COMBINED && data.weights() == null) {
            return Optional.of(new SavePostOutcome.WeightsMissing(
                    rules.forms(round.data().kind(), data.rank()).source()));
        }
        if (!data.commonGroup().isEmpty()
                && rules.setting("wishes.allocation", WishAllocation.class)
                        instanceof Setting.NotInThisLaw<WishAllocation> unknown) {
            return Optional.of(new SavePostOutcome.NoCommonRecruitment(unknown.article()));
        }
        return Optional.empty();
    }

    /** What the law still knows is no mere advice, and what it knows no more is nothing else. */
    private static Optional<SaveRoundOutcome> notThisSession(RuleSet rules, RoundData data) {
        if (data.session() == null) {
            return Optional.empty();
        }
        Parameter<Boolean> tested = rules.setting("direct.council-and-test", Boolean.class)
                .stated()
                .orElseThrow(() -> new IllegalStateException(rules.key() + ": direct.council-and-test"));
        if (tested.value() == data.session().advisory()) {
            return Optional.of(
                    tested.value()
                            ? new SaveRoundOutcome.NotAdvisory(tested.source())
                            : new SaveRoundOutcome.OnlyAdvisory(tested.source()));
        }
        return Optional.empty();
    }

    private Optional<SaveRoundOutcome> quarterTaken(RoundData data, @Nullable RoundId self) {
        return table.holderOfSlot(data, self)
                .map(other -> new SaveRoundOutcome.QuarterTaken(
                        other.data().code(),
                        Objects.requireNonNull(data.session()).quarter(),
                        String.valueOf(data.session().year())));
    }

    private static boolean advisory(Round round) {
        return round.data().session() != null && round.data().session().advisory();
    }

    private List<Phase> path(Round round) {
        boolean stage1 = designs(round).values().stream()
                .anyMatch(design -> !design.stage1().isEmpty());
        return Stream.of(Phase.values())
                .filter(phase -> phase != Phase.STAGE_1 || stage1)
                .toList();
    }

    private Map<PostId, ExamDesign> designs(Round round) {
        RuleSet rules = pinned(round.id());
        Map<PostId, ExamDesign> designs = new LinkedHashMap<>();
        table.posts(round.id())
                .forEach(post -> designs.put(
                        post.id(),
                        ExamDesign.of(
                                rules,
                                new ExamDesign.Choice(
                                        round.data().kind(),
                                        post.data().rank(),
                                        post.data().form(),
                                        post.data().weights(),
                                        round.data().testMode(),
                                        post.data().foreignLanguageRequired()))));
        return designs;
    }

    private RuleSet pinned(RoundId id) {
        RoundTable.Pinned pinned = table.pinned(id);
        RoundData data = table.byId(id).data();
        RuleSet law = pinned.examRegulation()
                .map(exam -> regulation.byCode(pinned.decree(), exam))
                .or(() -> regulation
                        .inForceOn(data.planApprovedOn(), data.sector())
                        .filter(rules -> rules.code().equals(pinned.decree())))
                .orElseGet(() -> regulation.byCode(pinned.decree()));
        return data.session() == null
                ? law
                : law.withPlan(data.session().passMark(), data.session().scale(), data.planNumber());
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
