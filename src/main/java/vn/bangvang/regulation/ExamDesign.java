package vn.bangvang.regulation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The papers that the candidates of a post have to sit under a rule set, in the order in which they are sat.
 *
 * @param stage1 the parts that only admit to stage 2; empty where there is no stage 1
 * @param stage2 the papers of the specialised exam
 * @param weights how the two papers of a combined exam count
 */
public record ExamDesign(List<TestPart> stage1, List<PaperKind> stage2, Optional<Weights> weights) {

    /** A part of stage 1 with its pass mark in percent of correct answers. */
    public record TestPart(
            PaperKind paper, int questions, int minutes, BigDecimal passPercent, LegalRef source, LegalRef passSource) {

        /** Whether so many correct answers reach the pass mark; nothing is rounded. */
        public boolean passedWith(int correct) {
            return BigDecimal.valueOf(correct)
                            .multiply(BigDecimal.valueOf(100))
                            .compareTo(passPercent.multiply(BigDecimal.valueOf(questions)))
                    >= 0;
        }
    }

    public ExamDesign {
        stage1 = List.copyOf(stage1);
        stage2 = List.copyOf(stage2);
        if (weights.isPresent() != stage2.size() > 1) {
            throw new IllegalArgumentException("weights");
        }
    }

    /** How the post's exam is planned, beside the rule set. */
    public record Choice(
            RoundKind kind,
            PostRank rank,
            ExamForm form,
            @Nullable Weights weights,
            TestMode testMode,
            boolean foreignLanguageRequired) {}

    /** The design that the rule set gives for that choice. */
    public static ExamDesign of(RuleSet rules, Choice choice) {
        return new ExamDesign(stage1(rules, choice), papers(choice.form()), Optional.ofNullable(choice.weights()));
    }

    /** The papers of the specialised exam in that form. */
    public static List<PaperKind> papers(ExamForm form) {
        return switch (form) {
            case INTERVIEW, ORAL -> List.of(PaperKind.INTERVIEW);
            case PRACTICAL -> List.of(PaperKind.PRACTICAL);
            case WRITTEN -> List.of(PaperKind.WRITTEN);
            case COMBINED -> List.of(PaperKind.WRITTEN, PaperKind.INTERVIEW);
        };
    }

    private static List<TestPart> stage1(RuleSet rules, Choice choice) {
        if (choice.kind() != RoundKind.COMPETITIVE_EXAM || !rules.stage1Ranks().contains(choice.rank())) {
            return List.of();
        }
        List<TestPart> parts = new ArrayList<>();
        add(parts, rules, "round1.general", PaperKind.GENERAL_KNOWLEDGE, choice);
        add(parts, rules, "round1.foreign", PaperKind.FOREIGN_LANGUAGE, choice);
        add(parts, rules, "round1.informatics", PaperKind.INFORMATICS, choice);
        return parts;
    }

    private static void add(List<TestPart> parts, RuleSet rules, String key, PaperKind paper, Choice choice) {
        rules.setting(key, McqPart.class)
                .stated()
                .filter(part -> switch (part.value().when()) {
                    case ALWAYS -> true;
                    case ON_PAPER -> choice.testMode() == TestMode.PAPER;
                    case IF_REQUIRED -> choice.foreignLanguageRequired();
                })
                .ifPresent(part -> {
                    Parameter<BigDecimal> pass = rules.setting("round1.pass-percent", BigDecimal.class)
                            .stated()
                            .orElseThrow(() ->
                                    new IllegalStateException(rules.key() + ": stage 1 without round1.pass-percent"));
                    parts.add(new TestPart(
                            paper,
                            part.value().questions(),
                            part.value().minutes(),
                            pass.value(),
                            part.source(),
                            pass.source()));
                });
    }

    /** Whether some paper is marked by a board. */
    public boolean beforeABoard() {
        return stage2.stream().anyMatch(PaperKind::beforeABoard);
    }

    /** Whether some paper is written and marked blind. */
    public boolean written() {
        return stage2.contains(PaperKind.WRITTEN);
    }
}
