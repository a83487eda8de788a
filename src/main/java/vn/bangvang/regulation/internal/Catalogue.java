package vn.bangvang.regulation.internal;

import static vn.bangvang.regulation.internal.Known.Kind.DECREE;
import static vn.bangvang.regulation.internal.Known.Kind.EXAM_REGULATION;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.bangvang.regulation.Absent;
import vn.bangvang.regulation.AppealPolicy;
import vn.bangvang.regulation.ExamForm;
import vn.bangvang.regulation.Kinship;
import vn.bangvang.regulation.PostRank;
import vn.bangvang.regulation.PriorityCategory;
import vn.bangvang.regulation.RestDayEnd;
import vn.bangvang.regulation.RoundKind;
import vn.bangvang.regulation.Rounding;
import vn.bangvang.regulation.SettingKey;
import vn.bangvang.regulation.SpreadBracket;
import vn.bangvang.regulation.TieBreakKey;
import vn.bangvang.regulation.WishAllocation;

/** Every parameter, with the kind of document that holds it, in the order in which a lawyer reads them. */
final class Catalogue {

    static final Known<BigDecimal> SCALE = new Known<>("scale", DECREE, Values::decimal);
    static final Known<BigDecimal> PASS_MARK = new Known<>("pass-mark", DECREE, Values::decimal);
    static final Known<Boolean> PASS_AFTER_ROUNDING = new Known<>("pass-compared-after-rounding", DECREE, Values::flag);
    static final Known<Rounding> ROUNDING = new Known<>("official-mark-rounding", EXAM_REGULATION, Values::rounding);
    static final Known<List<PriorityCategory>> PRIORITY =
            new Known<>("priority-categories", DECREE, value -> Values.list(value, Values::category));
    static final Known<List<TieBreakKey>> TIE_CHAIN = new Known<>("tie-chain", DECREE, Catalogue::tieKeys);
    static final Known<List<SpreadBracket>> SPREAD =
            new Known<>("spread-brackets", EXAM_REGULATION, value -> Values.list(value, Values::bracket));
    static final Known<List<SpreadBracket>> WRITTEN_SPREAD =
            new Known<>("written-spread-brackets", EXAM_REGULATION, value -> Values.list(value, Values::bracket));
    static final Known<Integer> EXAMINERS_MIN = new Known<>("examiners-min", EXAM_REGULATION, Values::whole);
    static final Known<Integer> EXAMINERS_NORMAL = new Known<>("examiners-normal", EXAM_REGULATION, Values::whole);
    static final Known<Integer> EXAMINERS_MAX = new Known<>("examiners-max", EXAM_REGULATION, Values::whole);
    static final Known<Integer> INTERVIEW_MINUTES = new Known<>("interview-minutes", DECREE, Values::whole);
    static final Known<Integer> PREPARATION_MINUTES = new Known<>("preparation-minutes", DECREE, Values::whole);
    static final Known<List<Integer>> COUNCIL_SIZES =
            new Known<>("council-sizes", DECREE, value -> Values.list(value, Values::whole));
    static final Known<List<Kinship>> KINSHIP =
            new Known<>("kinship-excluded", DECREE, value -> Values.list(value, Values::kinship));
    static final Known<Boolean> INTERVIEW_APPEAL = new Known<>("appeal-of-interview-allowed", DECREE, Values::flag);
    static final Known<Boolean> NAMES_HIDDEN =
            new Known<>("names-hidden-from-examiners", EXAM_REGULATION, Values::flag);

    static final String STRIKE_OFF = SettingKey.STRIKE_OFF_REASONS.key();

    static final List<Known<?>> ALL = all();

    private Catalogue() {}

    static Known<List<ExamForm>> forms(RoundKind kind, PostRank rank) {
        return new Known<>(
                "forms." + kind + "." + rank,
                DECREE,
                value -> Values.list(value, form -> ExamForm.valueOf((String) form)));
    }

    static Set<String> keys(Known.Kind kind) {
        return ALL.stream()
                .filter(known -> known.kind() == kind)
                .map(Known::key)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static List<Known<?>> all() {
        List<Known<?>> all = new ArrayList<>(List.of(
                SCALE,
                PASS_MARK,
                PASS_AFTER_ROUNDING,
                ROUNDING,
                shown("mark-step", EXAM_REGULATION, Values::decimal),
                PRIORITY,
                shown("priority.highest-only", DECREE, Values::flag),
                TIE_CHAIN,
                SPREAD,
                WRITTEN_SPREAD,
                EXAMINERS_MIN,
                EXAMINERS_NORMAL,
                EXAMINERS_MAX,
                NAMES_HIDDEN));
        Stream.of("general", "foreign", "informatics")
                .forEach(part -> all.add(shown("round1." + part, DECREE, Values::mcqPart)));
        all.addAll(List.of(
                shown("round1.pass-percent", DECREE, Values::decimal),
                shown("round1.ranks", DECREE, value -> Values.list(value, rank -> PostRank.valueOf((String) rank))),
                shown("round1.exemptions", DECREE, value -> Values.list(value, Values::exemption)),
                shown("entry-quality.university", DECREE, Values::mcqPart),
                shown("entry-quality.college", DECREE, Values::mcqPart),
                shown(
                        "entry-quality.university-ranks",
                        DECREE,
                        value -> Values.list(value, rank -> PostRank.valueOf((String) rank))),
                shown("entry-quality.pass-percent", DECREE, Values::decimal),
                shown("entry-quality.valid-months", DECREE, Values::whole),
                shown("entry-quality.replaces-round1", DECREE, Values::flag)));
        for (RoundKind kind : RoundKind.values()) {
            for (PostRank rank : PostRank.values()) {
                all.add(forms(kind, rank));
            }
        }
        all.addAll(List.of(
                INTERVIEW_MINUTES,
                PREPARATION_MINUTES,
                shown("written-minutes", DECREE, Values::whole),
                shown("written-mcq-questions", DECREE, value -> Values.list(value, Values::whole)),
                shown("defence-minutes", DECREE, Values::whole),
                shown("combined.weights", DECREE, value -> Values.list(value, Values::whole)),
                shown("combined.minimum-percent", DECREE, Values::decimal),
                shown("wishes.most", DECREE, Values::whole),
                shown("wishes.allocation", DECREE, value -> WishAllocation.valueOf((String) value)),
                shown("selection.interview-minutes", DECREE, Values::whole),
                shown("selection.tie-chain", DECREE, Catalogue::tieKeys),
                shown("reserve", DECREE, Values::flag),
                shown("next-lower", DECREE, Values::flag),
                shown("reuse-months", DECREE, Values::whole),
                shown(STRIKE_OFF, DECREE, value -> Values.list(value, Values::strikeOffReason)),
                COUNCIL_SIZES,
                shown(SettingKey.COUNCIL_ODD_FOR_SEVERAL_UNITS.key(), DECREE, Values::flag),
                KINSHIP,
                INTERVIEW_APPEAL,
                shown("appeal-of-written-allowed", DECREE, Values::flag),
                shown("appeal-of-computer-test-allowed", DECREE, Values::flag),
                shown("appeal.policy", EXAM_REGULATION, value -> AppealPolicy.valueOf((String) value)),
                shown("appeal.least-difference", EXAM_REGULATION, Values::decimal)));
        Stream.of("apply", "form-check", "form-check-large", "ineligible-notice")
                .forEach(step -> all.add(shown("term." + step, DECREE, Values::term)));
        Stream.of("summons", "list-posted")
                .forEach(step -> all.add(shown("term." + step, EXAM_REGULATION, Values::term)));
        Stream.of(
                        "round1",
                        "round1-large",
                        "round1-marking",
                        "round1-result",
                        "appeal-window",
                        "regrade",
                        "extension",
                        "round2-summons",
                        "round2",
                        "report",
                        "publish",
                        "dossier",
                        "decision",
                        "start",
                        "next-lower")
                .forEach(step -> all.add(shown("term." + step, DECREE, Values::term)));
        all.addAll(List.of(
                new Known<>("term.end-on-rest-day", DECREE, value -> RestDayEnd.valueOf((String) value)),
                shown("invigilators-min", EXAM_REGULATION, Values::whole),
                shown("late-rule", EXAM_REGULATION, value -> Values.list(value, Values::text)),
                shown("violation.measures", EXAM_REGULATION, value -> Values.list(value, Values::text)),
                shown("violation.reprimand-percent", EXAM_REGULATION, Values::decimal),
                shown("violation.warning-percent", EXAM_REGULATION, Values::decimal),
                shown("violation.suspended-percent", EXAM_REGULATION, Values::decimal),
                shown("violation.deducted-after-average", EXAM_REGULATION, Values::flag),
                shown("direct.council-and-test", DECREE, Values::flag),
                shown("direct.pass-mark", DECREE, Values::decimal),
                shown("direct.groups", DECREE, value -> Values.list(value, Values::directGroup)),
                shown("council.chair-breaks-tie", DECREE, Values::flag)));
        return List.copyOf(all);
    }

    /** A parameter that screens show and no calculation needs yet: it may be absent. */
    private static Known<Object> shown(String key, Known.Kind kind, Function<Object, ?> reading) {
        return new Known<>(key, kind, value -> switch (value) {
            case String text when text.equals("none") -> Absent.NONE;
            case String text when text.equals("unknown") -> Absent.UNKNOWN;
            default -> reading.apply(value);
        });
    }

    private static List<TieBreakKey> tieKeys(Object value) {
        return Values.list(value, key -> TieBreakKey.valueOf((String) key));
    }
}
