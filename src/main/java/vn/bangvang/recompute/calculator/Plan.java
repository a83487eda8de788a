package vn.bangvang.recompute.calculator;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.bangvang.recompute.bundle.Bundle;
import vn.bangvang.recompute.bundle.Rules;
import vn.bangvang.recompute.bundle.Rules.Rounding;

/** What the candidates of one post sit, and how it is put together. */
record Plan(
        List<Bundle.StagePart> stage1,
        List<Part> parts,
        Rules.Combination combination,
        @Nullable Rounding markRounding) {

    /** A component as this post takes it. */
    record Part(
            Rules.Component component,
            Fraction weight,
            @Nullable Fraction minimum) {

        String code() {
            return component.code();
        }
    }

    static Plan of(Rules rules, Bundle.Post post) {
        Bundle.Exam exam = post.exam();
        if (exam == null) {
            return new Plan(
                    List.of(),
                    rules.components().stream()
                            .map(component -> new Part(
                                    component,
                                    Fraction.orOne(component.weight()),
                                    Fraction.orNull(component.passMark())))
                            .toList(),
                    rules.combination(),
                    rules.markRounding());
        }
        return new Plan(
                exam.stage1(),
                exam.components().stream().map(taken -> part(rules, taken)).toList(),
                exam.combination(),
                exam.markRounding());
    }

    private static Part part(Rules rules, Bundle.Taken taken) {
        Rules.Component component = rules.components().stream()
                .filter(known -> known.code().equals(taken.component()))
                .findFirst()
                .orElseThrow();
        return new Part(
                component,
                Fraction.orOne(taken.weight()),
                Fraction.orNull(taken.passMark() == null ? component.passMark() : taken.passMark()));
    }
}
