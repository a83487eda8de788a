package vn.bangvang.api.internal;

import java.util.List;
import java.util.stream.Collectors;

/** Ends a request with a problem; its sentences are looked up when the language of the answer is known. */
final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Problem problem;
    private final transient List<Sentence> sentences;

    /** A sentence of the translations with what stands in it. */
    record Sentence(String key, List<String> args) {}

    private Refusal(Problem problem, List<Sentence> sentences) {
        super(problem.name(), null, false, false);
        this.problem = problem;
        this.sentences = sentences;
    }

    static Refusal of(Problem problem, String... args) {
        return new Refusal(problem, List.of(new Sentence(problem.detailKey(), List.of(args))));
    }

    /** By the sentence that the screens have for that outcome. */
    static Refusal outcome(Problem problem, Class<? extends Record> outcome, String... args) {
        return new Refusal(problem, List.of(new Sentence(outcomeKey(outcome), List.of(args))));
    }

    static Refusal sentences(Problem problem, List<String> keys) {
        return new Refusal(
                problem, keys.stream().map(key -> new Sentence(key, List.of())).toList());
    }

    private static String outcomeKey(Class<? extends Record> outcome) {
        Class<?> owner = outcome.getEnclosingClass();
        return "outcome." + (owner == null ? "" : owner.getSimpleName() + ".") + outcome.getSimpleName();
    }

    Problem problem() {
        return problem;
    }

    String in(Words words) {
        return sentences.stream()
                .map(sentence -> words.get(sentence.key(), sentence.args().toArray()))
                .collect(Collectors.joining(" "));
    }
}
