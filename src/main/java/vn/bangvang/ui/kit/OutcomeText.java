package vn.bangvang.ui.kit;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.bangvang.ranking.Disagreement;
import vn.bangvang.regulation.ParameterName;
import vn.bangvang.regulation.RuleSetCode;
import vn.bangvang.round.Rounds;

/**
 * The sentence for a refusal: found by the name of its type, filled with its parts. That every outcome has a sentence in
 * every language is checked by a test.
 */
public final class OutcomeText {

    /** Where the sentences are. */
    @FunctionalInterface
    public interface Texts {
        String get(String key, Object... args);
    }

    private OutcomeText() {}

    public static String of(Texts texts, Record outcome) {
        return texts.get(
                key(outcome.getClass()),
                Arrays.stream(outcome.getClass().getRecordComponents())
                        .map(part -> value(texts, read(outcome, part)))
                        .toArray());
    }

    /** {@code outcome.PanelOutcome.WrongSize} for {@code Panels.PanelOutcome.WrongSize}. */
    public static String key(Class<?> type) {
        Class<?> owner = type.getEnclosingClass();
        return "outcome." + (owner == null ? "" : owner.getSimpleName() + ".") + type.getSimpleName();
    }

    private static Object value(Texts texts, @Nullable Object value) {
        return switch (value) {
            case null -> "";
            case BigDecimal mark -> Print.mark(mark);
            case LocalDate day -> Print.day(day);
            case RuleSetCode code -> code.value();
            case ParameterName name -> ParameterText.name(texts, name);
            case Disagreement one -> DisagreementText.of(texts, one);
            case Rounds.Obstacle obstacle ->
                texts.get(obstacle.messageKey(), obstacle.args().toArray());
            case Enum<?> constant ->
                texts.get(
                        constant.getDeclaringClass().getSimpleName().toLowerCase(Locale.ROOT) + "." + constant.name());
            case Collection<?> items ->
                items.stream()
                        .map(item -> String.valueOf(value(texts, item)))
                        .collect(Collectors.joining(sentences(items) ? " " : ", "));
            default -> value.toString();
        };
    }

    private static boolean sentences(Collection<?> items) {
        return items.stream().anyMatch(Disagreement.class::isInstance);
    }

    private static @Nullable Object read(Record outcome, RecordComponent part) {
        try {
            var accessor = part.getAccessor();
            accessor.setAccessible(true);
            return accessor.invoke(outcome);
        } catch (IllegalAccessException | InvocationTargetException impossible) {
            throw new IllegalStateException("a record's own accessor failed", impossible);
        }
    }
}
