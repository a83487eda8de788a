package vn.bangvang.round;

import java.util.List;
import java.util.Optional;
import vn.bangvang.regulation.Parameter;
import vn.bangvang.regulation.ParameterName;
import vn.bangvang.regulation.Transition;
import vn.bangvang.security.Allowed;
import vn.bangvang.security.Door;
import vn.bangvang.security.Role;

/** The door to the council's written rules on what no text of the law was read for. */
@Door
public interface WrittenRules {

    /** How recording ended. */
    sealed interface RuleOutcome {
        record Recorded() implements RuleOutcome {}

        /** The round does not rest on these, or their text was read: the law itself rules. */
        record NotAsked(List<ParameterName> parameters) implements RuleOutcome {}

        record DateInFuture() implements RuleOutcome {}
    }

    /** An unverified parameter that the round rests on, and the council's rule on it. */
    record Reliance(Parameter<?> parameter, Optional<WrittenRule> rule) {}

    /** The unverified parameters that the round's kind, ranks and forms rest on, in the order of the rule set. */
    @Allowed({Role.HR, Role.CHAIR, Role.SUPERVISOR})
    List<Reliance> reliances(RoundId round);

    /** The clause by which the round's rule set applies to it no longer today. */
    @Allowed({Role.HR, Role.CHAIR, Role.SUPERVISOR})
    Optional<Transition> overtaken(RoundId round);

    /** Records a document for all parameters that it rules on; a later one replaces an earlier. */
    @Allowed({Role.HR, Role.CHAIR})
    RuleOutcome record(RoundId round, WrittenRuleData data);
}
