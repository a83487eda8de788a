package vn.bangvang.api.internal;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Ends a request with a problem; its sentences are looked up when the language of the answer is known. */
final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Problem problem;
    private final transient List<Sentence> sentences;
    private final transient List<Wrong> wrong;

    /** A sentence of the translations with what stands in it; a constant stands there by its own word. */
    record Sentence(String key, List<Object> args) {

        static Sentence of(String key, Object... args) {
            return new Sentence(key, List.of(args));
        }

        String in(Words words) {
            return words.get(
                    key,
                    args.stream()
                            .map(arg -> arg instanceof Enum<?> constant ? words.get(key(constant)) : arg.toString())
                            .toArray());
        }

        private static String key(Enum<?> constant) {
            return constant.getDeclaringClass().getSimpleName().toLowerCase(Locale.ROOT) + "." + constant.name();
        }
    }

    /** A member of the request that keeps it from being done, by its JSON pointer. */
    record Wrong(String pointer, Sentence why) {}

    private Refusal(Problem problem, List<Sentence> sentences, List<Wrong> wrong) {
        super(problem.name(), null, false, false);
        this.problem = problem;
        this.sentences = List.copyOf(sentences);
        this.wrong = List.copyOf(wrong);
    }

    static Refusal of(Problem problem, String... args) {
        return new Refusal(problem, List.of(new Sentence(problem.detailKey(), List.of(args))), List.of());
    }

    /** By the sentence that the screens have for that outcome. */
    static Refusal outcome(Problem problem, Class<? extends Record> outcome, Object... args) {
        return new Refusal(problem, List.of(Sentence.of(outcomeKey(outcome), args)), List.of());
    }

    static Refusal sentences(Problem problem, List<String> keys) {
        return new Refusal(problem, keys.stream().map(Sentence::of).toList(), List.of());
    }

    /** Members that cannot be what they are. */
    static Refusal wrong(List<Wrong> members) {
        return new Refusal(Problem.INVALID, List.of(Sentence.of(Problem.INVALID.detailKey())), members);
    }

    /** The same, with the member that it is about. */
    Refusal at(String pointer) {
        return new Refusal(problem, sentences, List.of(new Wrong(pointer, sentences.getFirst())));
    }

    private static String outcomeKey(Class<? extends Record> outcome) {
        Class<?> owner = outcome.getEnclosingClass();
        return "outcome." + (owner == null ? "" : owner.getSimpleName() + ".") + outcome.getSimpleName();
    }

    Problem problem() {
        return problem;
    }

    List<Wrong> wrong() {
        return wrong;
    }

    String in(Words words) {
        return sentences.stream().map(sentence -> sentence.in(words)).collect(Collectors.joining(" "));
    }
}
