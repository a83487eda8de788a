package vn.bangvang.conduct;

import java.math.BigDecimal;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import vn.bangvang.regulation.LegalRef;
import vn.bangvang.regulation.PaperKind;
import vn.bangvang.regulation.Parameter;
import vn.bangvang.regulation.ParameterName;
import vn.bangvang.regulation.RuleSet;

/** From the recorded violations of a candidate to what they do: the gravest replaces, nothing is added up. */
public final class ConductRule {

    private static final String ORDER = "violation.deducted-after-average";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final RuleSet rules;
    private final Optional<ViolationScaleData> scale;

    /** Under a rule set, with the council's approved scale where there is one. */
    public ConductRule(RuleSet rules, Optional<ViolationScaleData> scale) {
        this.rules = rules;
        this.scale = scale;
    }

    /** The violation of a candidate that has effect on the paper in which it was committed. */
    public static Optional<Violation> inForce(Collection<Violation> ofCandidate, PaperKind paper) {
        return gravest(ofCandidate.stream().filter(Violation::counts).toList(), paper);
    }

    /** The violation that a new measure on that paper would not replace, since it is at least as grave. */
    public static Optional<Violation> inTheWay(Collection<Violation> ofCandidate, PaperKind paper, Measure measure) {
        return gravest(ofCandidate, paper)
                .filter(found -> !measure.graverThan(found.data().measure()));
    }

    private static Optional<Violation> gravest(Collection<Violation> ofCandidate, PaperKind paper) {
        return ofCandidate.stream()
                .filter(violation -> violation.data().paper() == paper)
                .max(Comparator.comparing(violation -> violation.data().measure()));
    }

    /** Whether the rule set or the council says what the measure does. */
    public boolean knows(Measure measure) {
        return measure.takesTheResult()
                || scale.isPresent()
                || rules.setting(measure.parameter(), BigDecimal.class).value().isPresent();
    }

    /** Where the measure stands in the law. */
    public LegalRef source(Measure measure) {
        return rules.setting(measure.parameter(), Object.class).source();
    }

    /**
     * The effect on each paper that has one; a suspension bars every paper sat after it.
     *
     * @param papers of the candidate's post, in the order in which they are sat
     */
    public Map<PaperKind, ActiveViolation> effects(List<PaperKind> papers, Collection<Violation> ofCandidate) {
        Map<PaperKind, ActiveViolation> effects = new EnumMap<>(PaperKind.class);
        Optional<ActiveViolation> barring = Optional.empty();
        for (PaperKind paper : papers) {
            Optional<ActiveViolation> own = inForce(ofCandidate, paper).map(this::effect);
            Optional<ActiveViolation> effect = graver(barring, own);
            effect.ifPresent(found -> effects.put(paper, found));
            if (barring.isEmpty()) {
                barring = own.filter(found -> found.measure() == Measure.SUSPENSION);
            }
        }
        return effects;
    }

    private static Optional<ActiveViolation> graver(Optional<ActiveViolation> barring, Optional<ActiveViolation> own) {
        if (barring.isEmpty() || own.isEmpty()) {
            return barring.or(() -> own);
        }
        return own.get().measure().graverThan(barring.get().measure()) ? own : barring;
    }

    private ActiveViolation effect(Violation violation) {
        Measure measure = violation.data().measure();
        return new ActiveViolation(
                measure,
                violation.data().paper(),
                measure.deducts() ? Optional.of(percent(measure)) : Optional.empty(),
                violation.data().recordNumber(),
                article(measure));
    }

    private BigDecimal percent(Measure measure) {
        if (rules.setting(ORDER, Boolean.class).value().equals(Optional.of(false))) {
            throw new IllegalStateException(rules.key() + ": a share is taken after the average only");
        }
        if (scale.isPresent()) {
            return scale.get().of(measure);
        }
        return rules.setting(measure.parameter(), BigDecimal.class)
                .value()
                .orElseThrow(() -> new IllegalStateException(rules.key() + ": no share for " + measure));
    }

    private LegalRef article(Measure measure) {
        LegalRef law = source(measure);
        return scale.filter(document -> measure.deducts())
                .map(document -> new LegalRef(
                        law.instrument(),
                        law.article() + "; " + document.document() + " (" + DAY.format(document.date()) + ")"))
                .orElse(law);
    }

    /** The parameters without a read text that these effects rest on while no document of the council confirms them. */
    public List<ParameterName> unruled(Collection<ActiveViolation> effects) {
        if (scale.isPresent()) {
            return List.of();
        }
        TreeSet<String> keys = new TreeSet<>();
        effects.stream().filter(effect -> effect.measure().deducts()).forEach(effect -> {
            keys.add(effect.measure().parameter());
            keys.add(ORDER);
        });
        return rules.all().stream()
                .filter(parameter -> keys.contains(parameter.key()) && !parameter.verified())
                .map(Parameter::name)
                .toList();
    }
}
