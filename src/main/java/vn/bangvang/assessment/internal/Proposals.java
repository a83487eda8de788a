package vn.bangvang.assessment.internal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.bangvang.assessment.Condition;
import vn.bangvang.assessment.ProposalData;
import vn.bangvang.assessment.ProposedPerson;
import vn.bangvang.candidate.anonymous.CandidateId;
import vn.bangvang.regulation.DirectGroup;
import vn.bangvang.regulation.RuleSet;
import vn.bangvang.round.RoundId;
import vn.bangvang.round.Rounds;

/** Judges proposals by the groups of the pinned rule set. */
@Component
class Proposals {

    private final AssessmentTable table;
    private final Rounds rounds;

    Proposals(AssessmentTable table, Rounds rounds) {
        this.table = table;
        this.rounds = rounds;
    }

    List<ProposedPerson> of(RoundId round) {
        RuleSet rules = rounds.ruleSetOf(round);
        return table.proposals(round).entrySet().stream()
                .sorted(Map.Entry.comparingByKey(java.util.Comparator.comparing(CandidateId::value)))
                .flatMap(entry -> judge(rules, entry.getValue())
                        .map(condition -> new ProposedPerson(entry.getKey(), entry.getValue(), condition))
                        .stream())
                .toList();
    }

    /** Whether the condition is met; empty for a group that this law does not list. */
    static Optional<Condition> judge(RuleSet rules, ProposalData data) {
        return DirectGroup.of(rules).stream()
                .filter(group -> group.code().equals(data.group()))
                .map(group -> Condition.judge(group, DirectGroup.source(rules), data))
                .findFirst();
    }
}
