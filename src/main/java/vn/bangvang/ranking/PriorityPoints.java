package vn.bangvang.ranking;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.Set;
import vn.bangvang.regulation.LegalRef;
import vn.bangvang.regulation.PriorityCategory;
import vn.bangvang.regulation.RuleSet;

/** The priority points of a candidate: of several categories only the highest counts. */
public record PriorityPoints(BigDecimal points, LegalRef article) {

    /**
     * The highest of the proven categories; zero without one.
     *
     * @param provenCategories codes of categories whose evidence was accepted
     * @throws IllegalArgumentException for a code that the rule set does not know
     */
    public static PriorityPoints highest(RuleSet rules, Set<String> provenCategories) {
        BigDecimal points = provenCategories.stream()
                .map(code -> rules.priorityCategories().value().stream()
                        .filter(category -> category.code().equals(code))
                        .findFirst()
                        .orElseThrow(() -> new IllegalArgumentException("unknown priority category " + code)))
                .map(PriorityCategory::points)
                .max(Comparator.naturalOrder())
                .orElse(BigDecimal.ZERO);
        return new PriorityPoints(points, rules.priorityCategories().source());
    }
}
