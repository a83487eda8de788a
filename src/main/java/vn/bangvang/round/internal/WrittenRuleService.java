package vn.bangvang.round.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.bangvang.audit.Act;
import vn.bangvang.audit.Told;
import vn.bangvang.audit.Trail;
import vn.bangvang.regulation.Parameter;
import vn.bangvang.regulation.ParameterName;
import vn.bangvang.regulation.Regulation;
import vn.bangvang.regulation.ReliedOn;
import vn.bangvang.regulation.Transition;
import vn.bangvang.round.Post;
import vn.bangvang.round.Round;
import vn.bangvang.round.RoundId;
import vn.bangvang.round.Rounds;
import vn.bangvang.round.WrittenRule;
import vn.bangvang.round.WrittenRuleData;
import vn.bangvang.round.WrittenRules;
import vn.bangvang.security.CurrentActor;

@Service
class WrittenRuleService implements WrittenRules {

    private final WrittenRuleTable table;
    private final RoundTable roundTable;
    private final Rounds rounds;
    private final Regulation regulation;
    private final CurrentActor currentActor;
    private final Trail trail;
    private final Clock clock;
    private final ZoneId zone;

    WrittenRuleService(
            WrittenRuleTable table,
            RoundTable roundTable,
            Rounds rounds,
            Regulation regulation,
            CurrentActor currentActor,
            Trail trail,
            Clock clock,
            @Value("${bangvang.zone}") ZoneId zone) {
        this.table = table;
        this.roundTable = roundTable;
        this.rounds = rounds;
        this.regulation = regulation;
        this.currentActor = currentActor;
        this.trail = trail;
        this.clock = clock;
        this.zone = zone;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Reliance> reliances(RoundId round) {
        Map<String, WrittenRule> rules = table.newest(round);
        return unverified(rounds.byId(round)).stream()
                .map(parameter -> new Reliance(parameter, Optional.ofNullable(rules.get(parameter.key()))))
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Transition> overtaken(RoundId round) {
        return regulation.overtaking(rounds.byId(round).ruleSet(), today());
    }

    @Override
    @Transactional
    public RuleOutcome record(RoundId id, WrittenRuleData data) {
        Round round = roundTable.byIdForUpdate(id);
        if (data.date().isAfter(today())) {
            return new RuleOutcome.DateInFuture();
        }
        Set<String> notAsked = new TreeSet<>(data.parameters());
        unverified(round).forEach(parameter -> notAsked.remove(parameter.key()));
        if (!notAsked.isEmpty()) {
            return new RuleOutcome.NotAsked(
                    notAsked.stream().map(ParameterName::new).toList());
        }
        table.insert(id, data, currentActor.require().displayName(), clock.instant());
        trail.record(Act.of(
                "WRITTEN_RULE_RECORDED",
                "round:" + id.value(),
                id.value(),
                Told.of(
                        data.document(),
                        data.date(),
                        data.parameters().stream()
                                .sorted()
                                .map(parameter -> "parameter:" + parameter)
                                .toList(),
                        data.note())));
        return new RuleOutcome.Recorded();
    }

    private List<Parameter<?>> unverified(Round round) {
        List<Post> posts = rounds.posts(round.id());
        return ReliedOn.of(
                        rounds.ruleSetOf(round.id()),
                        round.data().kind(),
                        posts.stream().map(post -> post.data().rank()).collect(Collectors.toSet()),
                        posts.stream().map(post -> post.data().form()).collect(Collectors.toSet()),
                        round.data().testMode(),
                        posts.stream()
                                .anyMatch(post -> !post.data().commonGroup().isEmpty()))
                .stream()
                .filter(parameter -> !parameter.verified())
                .toList();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }
}
