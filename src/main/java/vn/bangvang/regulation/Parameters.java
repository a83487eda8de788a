package vn.bangvang.regulation;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The parameters of a rule set, each of which is found at once: a computation asks for some of them once a candidate.
 *
 * @param inOrder in the order in which a lawyer reads them
 * @param byKey the same
 */
public record Parameters(List<Parameter<?>> inOrder, Map<String, Parameter<?>> byKey) {

    public Parameters {
        inOrder = List.copyOf(inOrder);
        byKey = Map.copyOf(byKey);
    }

    /** @throws IllegalStateException if two have the same key */
    public static Parameters of(List<? extends Parameter<?>> inOrder) {
        return new Parameters(
                List.copyOf(inOrder), inOrder.stream().collect(Collectors.toMap(Parameter::key, Function.identity())));
    }
}
