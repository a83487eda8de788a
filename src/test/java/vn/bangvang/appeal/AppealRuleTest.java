package vn.bangvang.appeal;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.bangvang.Rule;
import vn.bangvang.appeal.AppealRule.SheetVerdict;
import vn.bangvang.appeal.AppealRule.Verdict;
import vn.bangvang.appeal.AppealRule.Window;
import vn.bangvang.mcq.PartResult.Counted;
import vn.bangvang.regulation.Absent;
import vn.bangvang.regulation.AppealPolicy;
import vn.bangvang.regulation.LegalRef;
import vn.bangvang.regulation.PaperKind;
import vn.bangvang.regulation.RuleSet;
import vn.bangvang.regulation.TestMode;
import vn.bangvang.regulation.internal.ChangedRules;
import vn.bangvang.regulation.internal.ShippedRules;

class AppealRuleTest {

    private static final LegalRef LIMIT =
            ShippedRules.of("V1").term("appeal-window").source();
    private static final LocalDate NOTICE = LocalDate.of(2023, 4, 10);
    private static final LocalDate LAST = LocalDate.of(2023, 4, 25);

    @Rule("R-025")
    @ParameterizedTest(name = "{0} {1} {2}")
    @CsvSource(delimiter = '|', textBlock = """
                    V1  | WRITTEN           | COMPUTER | has one
                    V1  | INTERVIEW         | PAPER    | NĐ 138/2020/NĐ-CP, Điều 14 khoản 3
                    V1  | PRACTICAL         | PAPER    | NĐ 138/2020/NĐ-CP, Điều 14 khoản 3
                    V1  | GENERAL_KNOWLEDGE | PAPER    | has one
                    V1  | GENERAL_KNOWLEDGE | COMPUTER | NĐ 138/2020/NĐ-CP, Điều 14 khoản 3
                    V1b | WRITTEN           | PAPER    | has one
                    V1b | FOREIGN_LANGUAGE  | COMPUTER | NĐ 138/2020/NĐ-CP, Điều 14 khoản 3
                    V2  | WRITTEN           | PAPER    | has one
                    V2  | INTERVIEW         | PAPER    | NĐ 138/2020/NĐ-CP (sửa đổi bởi NĐ 116/2024/NĐ-CP), Điều 14
                    V2  | INFORMATICS       | COMPUTER | NĐ 138/2020/NĐ-CP, Điều 14 khoản 3
                    V3  | WRITTEN           | PAPER    | has one
                    V3  | INTERVIEW         | PAPER    | NĐ 170/2025/NĐ-CP, Điều 16
                    V3  | GENERAL_KNOWLEDGE | COMPUTER | NĐ 170/2025/NĐ-CP, Điều 16
                    V4  | WRITTEN           | PAPER    | has one
                    V4  | INTERVIEW         | COMPUTER | NĐ 170/2025/NĐ-CP, Điều 16
                    W1  | WRITTEN           | PAPER    | has one
                    W1  | GENERAL_KNOWLEDGE | COMPUTER | NĐ 115/2020/NĐ-CP (sửa đổi bởi NĐ 85/2023/NĐ-CP), Điều 9
                    """)
    void what_was_said_before_a_board_or_counted_by_a_computer_has_no_appeal(
            String rules, PaperKind paper, TestMode mode, String says) {
        assertThat(AppealRule.refused(ShippedRules.of(rules), paper, mode)
                        .map(LegalRef::toString)
                        .orElse("has one"))
                .isEqualTo(says);
    }

    @Rule("R-025")
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
                    2023-04-09 | TooEarly[opens=2023-04-10]
                    2023-04-10 | Open[]
                    2023-04-11 | Open[]
                    2023-04-25 | Open[]
                    2023-04-26 | TooLate[lastDay=2023-04-25, article=NĐ 138/2020/NĐ-CP, Điều 14 khoản 3]
                    """)
    void a_window_is_open_from_the_notice_to_its_last_day(LocalDate day, String says) {
        assertThat(AppealRule.window(Optional.of(NOTICE), Optional.of(LAST), LIMIT, day)
                        .toString())
                .isEqualTo(says);
    }

    @Test
    @Rule("R-025")
    void no_window_begins_before_the_notice_and_none_is_guessed() {
        assertThat(AppealRule.window(Optional.empty(), Optional.of(LAST), LIMIT, NOTICE))
                .isEqualTo(new Window.NotBegun());
        assertThat(AppealRule.window(Optional.of(NOTICE), Optional.empty(), LIMIT, NOTICE))
                .isEqualTo(new Window.NoLimit(LIMIT));
    }

    @Rule("R-025")
    @ParameterizedTest(name = "{0}: {1} then {2}")
    @CsvSource(delimiter = '|', textBlock = """
                    NEW     | 48.0 | 52.0 | 52.0
                    NEW     | 52.0 | 48.0 | 48.0
                    NEW     | 48.0 | 48.0 | 48.0
                    HIGHER  | 48.0 | 52.0 | 52.0
                    HIGHER  | 52.0 | 48.0 | 52.0
                    AVERAGE | 48.0 | 52.0 | 50.0
                    AVERAGE | 48.0 | 48.1 | 48.1
                    AVERAGE | 48.1 | 48.0 | 48.1
                    AVERAGE | 52.0 | 47.9 | 50.0
                    """)
    void the_document_says_which_mark_counts(
            AppealPolicy policy, BigDecimal before, BigDecimal again, BigDecimal counts) {
        assertThat(AppealRule.official(with("appeal.policy", policy), before, again, Optional.empty()))
                .isEqualTo(new Verdict.Counts(counts));
    }

    @Test
    @Rule("R-025")
    void where_the_council_decides_its_mark_is_asked_for_and_no_other_counts() {
        RuleSet rules = with("appeal.policy", AppealPolicy.BOARD);
        LegalRef article = rules.setting("appeal.policy", AppealPolicy.class).source();

        assertThat(AppealRule.official(rules, mark("48.0"), mark("52.0"), Optional.empty()))
                .isEqualTo(new Verdict.NeedsCouncil(article));
        assertThat(AppealRule.official(rules, mark("48.0"), mark("52.0"), Optional.of(mark("50.5"))))
                .isEqualTo(new Verdict.Counts(mark("50.5")));
        assertThat(AppealRule.official(ShippedRules.of("V1"), mark("48.0"), mark("52.0"), Optional.of(mark("50.5"))))
                .isEqualTo(new Verdict.Counts(mark("52.0")));
    }

    @Test
    @Rule("R-025")
    void without_a_text_no_mark_counts() {
        RuleSet rules = with("appeal.policy", Absent.UNKNOWN);

        assertThat(AppealRule.official(rules, mark("48.0"), mark("52.0"), Optional.empty()))
                .isEqualTo(new Verdict.PolicyUnknown(
                        rules.setting("appeal.policy", AppealPolicy.class).source()));
    }

    @Rule("R-025")
    @ParameterizedTest(name = "{0}: {1}/{2} then {3}/{4}, council {5}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
                    NEW     | 29 | 60 | 30 | 60 | -  | Counts[again=true]
                    NEW     | 30 | 60 | 29 | 60 | -  | Counts[again=true]
                    NEW     | 30 | 60 | 30 | 60 | -  | Counts[again=true]
                    HIGHER  | 29 | 60 | 30 | 60 | -  | Counts[again=true]
                    HIGHER  | 30 | 60 | 29 | 60 | -  | Counts[again=false]
                    HIGHER  | 30 | 60 | 30 | 60 | -  | Counts[again=false]
                    HIGHER  | 30 | 60 | 30 | 59 | -  | Counts[again=true]
                    HIGHER  | 30 | 59 | 30 | 60 | -  | Counts[again=false]
                    AVERAGE | 30 | 60 | 30 | 60 | -  | Counts[again=false]
                    AVERAGE | 29 | 60 | 31 | 60 | 31 | Counts[again=true]
                    AVERAGE | 29 | 60 | 31 | 60 | 30 | NeitherCount[]
                    BOARD   | 29 | 60 | 31 | 60 | 29 | Counts[again=false]
                    BOARD   | 29 | 60 | 31 | 60 | 31 | Counts[again=true]
                    BOARD   | 29 | 60 | 31 | 60 | 28 | NeitherCount[]
                    """)
    void of_two_sheets_one_counts_and_never_a_number_between(
            AppealPolicy policy,
            int before,
            int of,
            int again,
            int ofAgain,
            @Nullable BigDecimal council,
            String says) {
        assertThat(AppealRule.official(
                                with("appeal.policy", policy),
                                counted(before, of),
                                counted(again, ofAgain),
                                Optional.ofNullable(council))
                        .toString())
                .isEqualTo(says);
    }

    @Test
    @Rule("R-025")
    void where_the_council_decides_between_sheets_or_no_text_was_read_nothing_is_guessed() {
        RuleSet council = with("appeal.policy", AppealPolicy.BOARD);
        RuleSet mean = with("appeal.policy", AppealPolicy.AVERAGE);
        RuleSet unread = with("appeal.policy", Absent.UNKNOWN);
        LegalRef article = council.setting("appeal.policy", AppealPolicy.class).source();

        for (RuleSet rules : List.of(council, mean)) {
            assertThat(AppealRule.official(rules, counted(29, 60), counted(31, 60), Optional.empty()))
                    .isEqualTo(new SheetVerdict.NeedsCouncil(article));
        }
        assertThat(AppealRule.official(unread, counted(29, 60), counted(31, 60), Optional.empty()))
                .isEqualTo(new SheetVerdict.PolicyUnknown(
                        unread.setting("appeal.policy", AppealPolicy.class).source()));
    }

    @Test
    @Rule("R-025")
    void a_least_difference_of_marks_says_nothing_of_counts() {
        RuleSet rules = with("appeal.least-difference", mark("2"));

        assertThat(AppealRule.official(rules, counted(29, 60), counted(30, 60), Optional.empty()))
                .isEqualTo(new SheetVerdict.Counts(true));
    }

    private static Counted counted(int correct, int questions) {
        return new Counted(PaperKind.GENERAL_KNOWLEDGE, correct, questions, correct * 2 >= questions);
    }

    @Rule("R-025")
    @ParameterizedTest(name = "least 2: 48.0 then {0}")
    @CsvSource({"49.9, 48.0", "50.0, 50.0", "46.1, 48.0", "46.0, 46.0"})
    void below_the_least_difference_the_old_mark_stays(BigDecimal again, BigDecimal counts) {
        assertThat(AppealRule.official(
                        with("appeal.least-difference", mark("2")), mark("48.0"), again, Optional.empty()))
                .isEqualTo(new Verdict.Counts(counts));
    }

    @Rule("R-025")
    @ParameterizedTest
    @ValueSource(strings = {"V1", "V1b", "V2", "V3", "V4", "W1"})
    void example_17_a_regrade_within_the_window_counts_and_neither_an_interview_nor_a_late_request_does(String code) {
        RuleSet rules = ShippedRules.of(code);

        assertThat(AppealRule.official(rules, mark("48.0"), mark("52.0"), Optional.empty()))
                .isEqualTo(new Verdict.Counts(mark("52.0")));
        assertThat(AppealRule.refused(rules, PaperKind.INTERVIEW, TestMode.PAPER))
                .contains(rules.appealOfInterviewAllowed().source());
        LegalRef limit = rules.term("appeal-window").source();
        assertThat(AppealRule.window(Optional.of(NOTICE), Optional.of(LAST), limit, NOTICE.plusDays(16)))
                .isEqualTo(new Window.TooLate(LAST, limit));
    }

    private static BigDecimal mark(String mark) {
        return new BigDecimal(mark);
    }

    private static RuleSet with(String key, Object value) {
        return ChangedRules.with(ShippedRules.of("V1"), key, value);
    }
}
