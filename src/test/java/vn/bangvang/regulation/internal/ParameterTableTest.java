package vn.bangvang.regulation.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.bangvang.regulation.ExemptionGround;
import vn.bangvang.regulation.Kinship;
import vn.bangvang.regulation.McqPart;
import vn.bangvang.regulation.Parameter;
import vn.bangvang.regulation.PriorityCategory;
import vn.bangvang.regulation.SpreadBracket;
import vn.bangvang.regulation.Term;

/** The comparison of the rule sets cell by cell; a question mark behind a value says that its text was not read. */
class ParameterTableTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
                    round1.general                | 60/60      | 60/60      | 60/60 ?    | 60/60      | 60/60      | 60/60
                    round1.foreign                | 30/30      | 30/30      | 30/30 ?    | NONE       | NONE       | 30/30 IF_REQUIRED
                    round1.informatics            | 30/30 ON_PAPER | 30/30 ON_PAPER | NONE       | NONE       | NONE       | NONE
                    round1.pass-percent           | 50         | 50         | 50         | 50         | 50         | 50
                    round1.ranks                  | STAFF OFFICER SPECIALIST | STAFF OFFICER SPECIALIST | STAFF OFFICER SPECIALIST | OFFICER SPECIALIST | OFFICER SPECIALIST | STAFF OFFICER SPECIALIST
                    round1.exemptions             | FOREIGN_LANGUAGE:BANG_NGOAI_NGU FOREIGN_LANGUAGE:BANG_NUOC_NGOAI FOREIGN_LANGUAGE:TIENG_DAN_TOC INFORMATICS:BANG_TIN_HOC ? | FOREIGN_LANGUAGE:BANG_NGOAI_NGU FOREIGN_LANGUAGE:BANG_NUOC_NGOAI FOREIGN_LANGUAGE:TIENG_DAN_TOC INFORMATICS:BANG_TIN_HOC ? | GENERAL_KNOWLEDGE:KIEM_DINH by certificate FOREIGN_LANGUAGE:BA_NHOM | UNKNOWN ? | UNKNOWN ? | GENERAL_KNOWLEDGE:KIEM_DINH by certificate
                    entry-quality.university-ranks | NONE      | SPECIALIST ? | SPECIALIST ? | NONE     | NONE       | SPECIALIST ?
                    entry-quality.university      | NONE       | 100/120    | 100/120    | NONE       | NONE       | 100/120
                    entry-quality.college         | NONE       | 80/100     | 80/100     | NONE       | NONE       | 80/100
                    entry-quality.valid-months    | NONE       | 24         | 24         | NONE       | NONE       | 24
                    entry-quality.replaces-round1 | false      | true       | true       | false      | false      | false
                    forms.COMPETITIVE_EXAM.SPECIALIST | INTERVIEW WRITTEN COMBINED | INTERVIEW WRITTEN COMBINED | INTERVIEW WRITTEN COMBINED | WRITTEN COMBINED | WRITTEN COMBINED | ORAL PRACTICAL WRITTEN
                    forms.COMPETITIVE_EXAM.STAFF  | INTERVIEW WRITTEN COMBINED | INTERVIEW WRITTEN COMBINED | INTERVIEW WRITTEN COMBINED | ORAL PRACTICAL | ORAL PRACTICAL | ORAL PRACTICAL WRITTEN
                    interview-minutes             | 30         | 30         | 30 ?       | 30 ?       | 30 ?       | 30
                    preparation-minutes           | 15         | 15         | 15 ?       | 15 ?       | 15 ?       | 15
                    defence-minutes               | NONE ?     | NONE ?     | NONE ?     | UNKNOWN ?  | 90         | NONE ?
                    written-minutes               | 180        | 180        | 180        | 180        | 180        | 180
                    scale                         | 100        | 100        | 100        | 100        | 100        | 100
                    combined.weights              | UNKNOWN ?  | UNKNOWN ?  | UNKNOWN ?  | UNKNOWN ?  | UNKNOWN ?  | NONE
                    combined.minimum-percent      | NONE ?     | NONE ?     | 50         | 50         | 50         | NONE
                    wishes.most                   | NONE ?     | NONE ?     | UNKNOWN ?  | UNKNOWN ?  | UNKNOWN ?  | 2
                    wishes.allocation             | NONE ?     | NONE ?     | BY_TOTAL ? | BY_TOTAL ? | BY_TOTAL ? | FIRST_WISH_FIRST
                    pass-mark                     | 50         | 50         | 50         | 50         | 50         | 50
                    priority-categories           | 7.5x5 5x15 2.5x3 | 7.5x5 5x15 2.5x3 | 7.5x5 5x15 2.5x3 1.5x1 | 7.5x5 5x15 2.5x3 1.5x1 | 7.5x5 5x15 2.5x5 1.5x1 | 7.5x5 5x15 2.5x3 1.5x1 ?
                    priority.highest-only         | true ?     | true ?     | true ?     | true ?     | true ?     | true
                    tie-chain                     | ROUND2_SCORE | ROUND2_SCORE | ROUND2_SCORE WRITTEN_SCORE ENTRY_QUALITY_EXEMPT ENTRY_QUALITY_SCORE ROUND1_CORRECT | ROUND2_SCORE WRITTEN_SCORE | ROUND2_SCORE WRITTEN_SCORE | ROUND1_CORRECT
                    selection.interview-minutes   | 30         | 30         | 30         | 30         | 30         | 30 ?
                    selection.tie-chain           | ROUND2_SCORE ? | ROUND2_SCORE ? | ROUND2_SCORE ? | ROUND2_SCORE | ROUND2_SCORE | ROUND1_CORRECT ?
                    reuse-months                  | NONE ?     | NONE ?     | NONE ?     | NONE ?     | NONE ?     | 12
                    term.apply                    | 30 d       | 30 d       | 30 d       | 30 d       | 30 d       | 30 d
                    term.form-check               | NONE ?     | NONE ?     | 15 d       | 15 d ?     | 15 d ?     | NONE ?
                    term.form-check-large         | NONE ?     | NONE ?     | 30 d       | 30 d ?     | 30 d ?     | NONE ?
                    term.round1                   | 15 d       | 15 d       | 30 d       | 30 d ?     | 30 d ?     | 15 d
                    term.round1-large             | NONE ?     | NONE ?     | 45 d       | 45 d ?     | 45 d ?     | NONE ?
                    term.round2                   | 15 d       | 15 d       | 15 d ?     | UNKNOWN ?  | UNKNOWN ?  | 15 d
                    term.appeal-window            | 15 d ?     | 15 d ?     | 15 d ?     | 15 d ?     | 15 d ?     | 15 d
                    term.regrade                  | 15 d ?     | 15 d ?     | 15 d ?     | 15 d ?     | 15 d ?     | 15 d
                    appeal-of-interview-allowed   | false      | false      | false      | false ?    | false ?    | false
                    appeal-of-written-allowed     | true       | true       | true       | true ?     | true ?     | true
                    appeal-of-computer-test-allowed | false    | false      | false      | false ?    | false ?    | false
                    term.report                   | 5 wd       | 5 wd       | 5 wd       | UNKNOWN ?  | UNKNOWN ?  | 5 wd
                    term.publish                  | 10 d       | 10 d       | UNKNOWN ?  | 2 wd       | 2 wd       | 10 d
                    term.dossier                  | 30 d ?     | 30 d ?     | UNKNOWN ?  | 20 d       | 15 d       | 30 d
                    term.decision                 | 15 d       | 15 d       | 5 wd       | UNKNOWN ?  | 3 wd       | 15 d
                    term.start                    | 30 d       | 30 d       | 30 d       | UNKNOWN ?  | 15 d       | 30 d
                    term.next-lower               | UNKNOWN ?  | UNKNOWN ?  | UNKNOWN ?  | UNKNOWN ?  | 5 wd       | 30 d
                    direct.council-and-test       | true ?     | true ?     | true ?     | true       | false      | true
                    direct.pass-mark              | NONE ?     | NONE ?     | NONE ?     | NONE ?     | NONE       | NONE
                    council-sizes                 | 5 7 ?      | 5 7 ?      | 5 7 ?      | 5 7        | 5 7        | 5 7
                    council.odd-for-several-units | NONE ?     | NONE ?     | NONE ?     | NONE ?     | NONE ?     | true
                    kinship-excluded              | 7 ?        | 7 ?        | 7 ?        | 11         | 11         | 11
                    """)
    void a_decree_says(String key, String v1, String v1b, String v2, String v3, String v4, String w1) {
        assertThat(List.of(
                        cell("V1", key),
                        cell("V1b", key),
                        cell("V2", key),
                        cell("V3", key),
                        cell("V4", key),
                        cell("W1", key)))
                .isEqualTo(List.of(v1, v1b, v2, v3, v4, w1));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
                    spread-brackets                | [0,5] AVERAGE (5,10) HEAD_OF_BOARD [10,*) CHAIR ? | [0,5] AVERAGE (5,10) HEAD_OF_BOARD [10,*) CHAIR ? | [0,5] AVERAGE (5,10) HEAD_OF_BOARD [10,*) CHAIR ?
                    official-mark-rounding         | Rounding[scale=1, mode=HALF_UP] ? | Rounding[scale=1, mode=HALF_UP] ? | Rounding[scale=1, mode=HALF_UP] ?
                    violation.reprimand-percent    | 25 ?  | 25 ?  | 25 ?
                    violation.warning-percent      | 50 ?  | 50 ?  | 50 ?
                    violation.suspended-percent    | 100 ? | 100 ? | 100
                    violation.deducted-after-average | true ? | true ? | true ?
                    examiners-min                  | 2 ?   | 2 ?   | 2 ?
                    invigilators-min               | 2 ?   | 2 ?   | 2 ?
                    term.summons                   | 5 wd  | UNKNOWN ? | UNKNOWN ?
                    term.list-posted               | 1 wd  | 1 wd  | UNKNOWN ?
                    appeal.policy                  | NEW ? | NEW ? | NEW ?
                    appeal.least-difference        | NONE ? | NONE ? | NONE ?
                    """)
    void an_exam_regulation_says(String key, String q1, String q2, String q3) {
        assertThat(List.of(cell("V1", key), cell("W1", key), cell("V4", key))).isEqualTo(List.of(q1, q2, q3));
    }

    private static String cell(String code, String key) {
        Parameter<?> parameter = ShippedRules.of(code).all().stream()
                .filter(candidate -> candidate.key().equals(key))
                .findFirst()
                .orElseThrow();
        return print(parameter.value()) + (parameter.verified() ? "" : " ?");
    }

    private static String print(Object value) {
        return switch (value) {
            case ExemptionGround ground ->
                ground.part() + ":" + ground.code() + (ground.byCertificate() ? " by certificate" : "");
            case McqPart part ->
                part.questions() + "/" + part.minutes() + (part.when() == McqPart.When.ALWAYS ? "" : " " + part.when());
            case Term term -> term.amount() + (term.unit() == Term.Unit.DAYS ? " d" : " wd");
            case SpreadBracket bracket ->
                (bracket.fromInclusive() ? "[" : "(") + bracket.from() + ","
                        + (bracket.to() == null ? "*" : bracket.to()) + (bracket.toInclusive() ? "] " : ") ")
                        + bracket.action();
            case List<?> items when items.getFirst() instanceof Kinship -> String.valueOf(items.size());
            case List<?> items
            when items.getFirst() instanceof PriorityCategory ->
                items.stream()
                        .map(PriorityCategory.class::cast)
                        .collect(Collectors.groupingBy(
                                PriorityCategory::points, java.util.LinkedHashMap::new, Collectors.counting()))
                        .entrySet()
                        .stream()
                        .map(group -> group.getKey() + "x" + group.getValue())
                        .collect(Collectors.joining(" "));
            case List<?> items -> items.stream().map(ParameterTableTest::print).collect(Collectors.joining(" "));
            default -> value.toString();
        };
    }
}
