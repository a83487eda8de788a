package vn.bangvang.ui.kit;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Locale;
import java.util.stream.Collectors;
import vn.bangvang.regulation.DirectGroup;
import vn.bangvang.regulation.ExemptionGround;
import vn.bangvang.regulation.Kinship;
import vn.bangvang.regulation.McqPart;
import vn.bangvang.regulation.ParameterName;
import vn.bangvang.regulation.PriorityCategory;
import vn.bangvang.regulation.Rounding;
import vn.bangvang.regulation.SpreadBracket;
import vn.bangvang.regulation.StrikeOffReason;
import vn.bangvang.regulation.Term;
import vn.bangvang.ui.kit.OutcomeText.Texts;

/** A parameter of a rule set in words. */
public final class ParameterText {

    private static final String FORMS = "forms.";

    private ParameterText() {}

    public static String name(Texts texts, ParameterName name) {
        if (!name.key().startsWith(FORMS)) {
            return texts.get("param." + name.key());
        }
        String[] kindAndRank = name.key().substring(FORMS.length()).split("\\.", 2);
        return texts.get(
                "param.forms", texts.get("roundkind." + kindAndRank[0]), texts.get("postrank." + kindAndRank[1]));
    }

    /** The value, one line for each item of a list. */
    public static String value(Texts texts, Object value) {
        return switch (value) {
            case Collection<?> items when items.isEmpty() -> texts.get("absent.NONE");
            case Collection<?> items ->
                items.stream().map(item -> value(texts, item)).collect(Collectors.joining("\n"));
            case BigDecimal number -> Print.mark(number);
            case PriorityCategory category -> category.label() + ": " + Print.mark(category.points());
            case Kinship kinship -> kinship.label();
            case ExemptionGround ground -> texts.get("exemptpart." + ground.part()) + ": " + ground.label();
            case DirectGroup group -> group(texts, group);
            case StrikeOffReason reason -> reason.label() + " (" + reason.article() + ")";
            case McqPart part ->
                texts.get("param.part", part.questions(), part.minutes())
                        + (part.when() == McqPart.When.ALWAYS ? "" : ", " + texts.get("mcqpart.when." + part.when()));
            case Term term -> texts.get("term.unit." + term.unit(), term.amount());
            case SpreadBracket bracket ->
                (bracket.fromInclusive() ? "≥ " : "> ") + Print.mark(bracket.from())
                        + (bracket.to() == null
                                ? ""
                                : (bracket.toInclusive() ? ", ≤ " : ", < ") + Print.mark(bracket.to()))
                        + ": " + texts.get("spreadaction." + bracket.action());
            case Rounding rounding ->
                texts.get("param.rounding", rounding.scale(), texts.get("roundingmode." + rounding.mode()));
            case Boolean flag -> texts.get(flag ? "yes" : "no");
            case Enum<?> constant ->
                texts.get(constant.getDeclaringClass().getSimpleName().toLowerCase(Locale.ROOT) + "." + constant);
            default -> value.toString();
        };
    }

    private static String group(Texts texts, DirectGroup group) {
        if (group.minimumYears() == null) {
            return texts.get("directgroup.unseen", group.label());
        }
        if (group.minimumYears() == 0) {
            return texts.get("directgroup.none", group.label());
        }
        return texts.get(
                group.continuous() ? "directgroup.continuous" : "directgroup.years",
                group.label(),
                group.minimumYears());
    }
}
