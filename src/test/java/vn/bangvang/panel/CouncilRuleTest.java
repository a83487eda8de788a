package vn.bangvang.panel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.bangvang.panel.SampleCouncils.member;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.bangvang.Rule;
import vn.bangvang.panel.Panels.PanelOutcome;
import vn.bangvang.regulation.ExamForm;
import vn.bangvang.regulation.LegalRef;
import vn.bangvang.regulation.PostRank;
import vn.bangvang.regulation.internal.ShippedRules;
import vn.bangvang.round.Post;
import vn.bangvang.round.PostData;
import vn.bangvang.round.PostId;
import vn.bangvang.round.RoundId;

class CouncilRuleTest {

    private static final LegalRef ARTICLE = new LegalRef("NĐ 170/2025/NĐ-CP", "Điều 8");
    private static final CouncilRule FIVE_OR_SEVEN = new CouncilRule(List.of(5, 7), false, ARTICLE);
    private static final CouncilRule ODD = new CouncilRule(List.of(5, 7), true, ARTICLE);

    @ParameterizedTest(name = "{0}, {1} units")
    @CsvSource(delimiter = '|', textBlock = """
            V1  | 1 | 5 7 | NĐ 138/2020/NĐ-CP, Điều 7
            V1  | 2 | 5 7 | NĐ 138/2020/NĐ-CP, Điều 7
            V1b | 2 | 5 7 | NĐ 138/2020/NĐ-CP, Điều 7
            V2  | 2 | 5 7 | NĐ 138/2020/NĐ-CP, Điều 7
            V3  | 1 | 5 7 | NĐ 170/2025/NĐ-CP, Điều 8
            V3  | 2 | 5 7 | NĐ 170/2025/NĐ-CP, Điều 8
            V4  | 2 | 5 7 | NĐ 170/2025/NĐ-CP, Điều 8
            W1  | 0 | 5 7 | NĐ 115/2020/NĐ-CP (sửa đổi bởi NĐ 85/2023/NĐ-CP), Điều 8 khoản 2
            W1  | 1 | 5 7 | NĐ 115/2020/NĐ-CP (sửa đổi bởi NĐ 85/2023/NĐ-CP), Điều 8 khoản 2
            W1  | 2 | 1 3 5 7 9 11 | NĐ 115/2020/NĐ-CP (sửa đổi bởi NĐ 85/2023/NĐ-CP), Điều 8 khoản 2
            """)
    @Rule("R-022")
    void a_council_is_as_large_as_the_rule_set_says(String code, int units, String sizes, String article) {
        CouncilRule rule = CouncilRule.of(ShippedRules.of(code), posts(units));

        assertThat(IntStream.rangeClosed(0, 11).filter(rule::allows).boxed())
                .extracting(String::valueOf)
                .containsExactly(sizes.split(" "));
        assertThat(rule.sizes()).containsExactly(5, 7);
        assertThat(rule.article()).hasToString(article);
        assertThat(rule.anyOddNumber()).isEqualTo(rule.allows(9));
    }

    @Test
    void whoever_chooses_a_size_is_offered_what_the_law_names_or_odd_numbers_from_there_on() {
        assertThat(FIVE_OR_SEVEN.choices()).containsExactly(5, 7);
        assertThat(ODD.choices()).containsExactly(5, 7, 9, 11, 13, 15, 17);
    }

    @ParameterizedTest(name = "{0} members")
    @CsvSource(delimiter = '|', textBlock = """
            3  | false | false | 4 | 0
            4  | false | false | 3 | 0
            5  | true  | true  | 0 | 0
            6  | false | false | 1 | 1
            7  | true  | true  | 0 | 0
            8  |       | false |   | 1
            9  |       | true  |   | 0
            """)
    void a_council_is_complete_at_a_size_that_the_law_knows(
            int members, Boolean complete, boolean completeIfOdd, Integer open, int openBeyondSix) {
        Council council = SampleCouncils.of(SampleCouncils.others(members));

        if (complete != null) {
            assertThat(FIVE_OR_SEVEN.complete(council)).isEqualTo(complete);
            assertThat(FIVE_OR_SEVEN.openSeats(council)).hasSize(open).containsOnly(seats(open));
        }
        assertThat(ODD.complete(council)).isEqualTo(completeIfOdd || members == 3);
        if (members > 5) {
            assertThat(ODD.openSeats(council)).hasSize(openBeyondSix);
        }
    }

    @Test
    void a_council_with_only_its_chair_leaves_every_other_seat_open_in_the_order_of_the_decision() {
        Council alone = SampleCouncils.of(List.of());
        List<CouncilPosition> seats = new ArrayList<>(List.of(CouncilPosition.VICE_CHAIR));
        seats.addAll(Collections.nCopies(4, CouncilPosition.MEMBER));
        seats.add(CouncilPosition.SECRETARY);

        assertThat(FIVE_OR_SEVEN.openSeats(alone)).isEqualTo(seats);
        assertThat(ODD.openSeats(alone)).isEqualTo(seats);
        assertThat(CouncilRule.vacant(alone)).containsExactly(CouncilPosition.VICE_CHAIR, CouncilPosition.SECRETARY);
        assertThat(CouncilRule.vacant(SampleCouncils.of(SampleCouncils.others(5))))
                .isEmpty();
    }

    @Test
    void five_without_a_vice_chair_are_no_complete_council() {
        List<CouncilMember> others = new ArrayList<>(SampleCouncils.others(5));
        others.set(0, member(CouncilPosition.MEMBER, "Ủy Viên Z", "", null));
        Council council = SampleCouncils.of(others);

        assertThat(FIVE_OR_SEVEN.complete(council)).isFalse();
        assertThat(CouncilRule.vacant(council)).containsExactly(CouncilPosition.VICE_CHAIR);
        assertThat(FIVE_OR_SEVEN.openSeats(council))
                .containsExactly(CouncilPosition.VICE_CHAIR, CouncilPosition.MEMBER);
    }

    @Test
    void seven_without_a_vice_chair_leave_that_seat_open_beyond_the_largest_size() {
        List<CouncilMember> others = new ArrayList<>(SampleCouncils.others(7));
        others.set(0, member(CouncilPosition.MEMBER, "Ủy Viên Z", "", null));
        Council council = SampleCouncils.of(others);

        assertThat(FIVE_OR_SEVEN.openSeats(council)).containsExactly(CouncilPosition.VICE_CHAIR);
        assertThat(ODD.openSeats(council)).containsExactly(CouncilPosition.VICE_CHAIR, CouncilPosition.MEMBER);
    }

    @Test
    @Rule("R-022")
    void a_council_is_never_larger_than_the_law_allows_but_may_be_entered_one_by_one() {
        for (int size = 3; size <= 7; size++) {
            assertThat(FIVE_OR_SEVEN.refusal(members(size))).as("%d", size).isEmpty();
        }
        assertThat(FIVE_OR_SEVEN.refusal(members(1))).isEmpty();
        assertThat(FIVE_OR_SEVEN.refusal(members(8)))
                .contains(new PanelOutcome.CouncilTooLarge(8, List.of(5, 7), ARTICLE));
        assertThat(ODD.refusal(members(8))).isEmpty();
        assertThat(ODD.refusal(members(9))).isEmpty();
    }

    @Test
    @Rule("R-022")
    void no_position_is_filled_twice_and_nobody_sits_twice() {
        List<CouncilMember> members = members(5);
        members.add(member(CouncilPosition.SECRETARY, "Thư Ký Hai", "", null));
        assertThat(FIVE_OR_SEVEN.refusal(members)).contains(new PanelOutcome.PositionFilled(CouncilPosition.SECRETARY));

        List<CouncilMember> again = members(5);
        again.add(member(CouncilPosition.MEMBER, "lê văn thư", "Chuyên viên", 9L));
        assertThat(FIVE_OR_SEVEN.refusal(again)).contains(new PanelOutcome.InCouncilTwice("Lê Văn Thư"));
        List<CouncilMember> chairAgain = members(5);
        chairAgain.add(member(CouncilPosition.MEMBER, "Tên khác", "", 1L));
        assertThat(FIVE_OR_SEVEN.refusal(chairAgain)).contains(new PanelOutcome.InCouncilTwice("Trần Quang Định"));
    }

    @Test
    void a_law_without_a_size_is_no_rule() {
        assertThatThrownBy(() -> new CouncilRule(List.of(), false, ARTICLE))
                .hasMessage("the law names at least one size of a council");
        assertThat(new CouncilRule(List.of(7, 5), false, ARTICLE).refusal(members(7)))
                .isEmpty();
    }

    private static CouncilPosition[] seats(int open) {
        return open == 0 ? new CouncilPosition[0] : new CouncilPosition[] {CouncilPosition.MEMBER};
    }

    private static List<CouncilMember> members(int size) {
        return new ArrayList<>(SampleCouncils.of(size < 3 ? List.of() : SampleCouncils.others(size))
                .members());
    }

    private static List<Post> posts(int units) {
        // The second post of each unit makes no further unit.
        return IntStream.range(0, units * 2)
                .mapToObj(i -> new Post(
                        new PostId(i + 1),
                        0,
                        new RoundId(1),
                        new PostData(
                                "P" + (i + 1),
                                "Vị trí",
                                "Đơn vị " + i / 2,
                                PostRank.SPECIALIST,
                                ExamForm.INTERVIEW,
                                1,
                                "Đại học",
                                null)))
                .toList();
    }
}
