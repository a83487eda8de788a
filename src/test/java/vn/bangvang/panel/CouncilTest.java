package vn.bangvang.panel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.bangvang.panel.SampleCouncils.member;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.bangvang.round.RoundId;
import vn.bangvang.security.AccountId;

class CouncilTest {

    private static final CouncilMember CHAIR = member(CouncilPosition.CHAIR, "Trần Quang Định", "", 1L);

    @Test
    void the_chair_comes_first_the_secretary_last_and_members_keep_their_order() {
        Council council = council(
                member(CouncilPosition.SECRETARY, "Vân", "", null),
                member(CouncilPosition.MEMBER, "Lộc", "", null),
                CHAIR,
                member(CouncilPosition.MEMBER, "Hải", "", null),
                member(CouncilPosition.VICE_CHAIR, "Hà", "", null));

        assertThat(council.members())
                .extracting(CouncilMember::name)
                .containsExactly("Trần Quang Định", "Hà", "Lộc", "Hải", "Vân");
        assertThat(council.others()).extracting(CouncilMember::name).containsExactly("Hà", "Lộc", "Hải", "Vân");
        assertThat(council.chair()).isEqualTo(new AccountId(1));
        assertThat(council.chairName()).isEqualTo("Trần Quang Định");
        assertThat(council.holder(CouncilPosition.SECRETARY))
                .contains(member(CouncilPosition.SECRETARY, "Vân", "", null));
        assertThat(council(CHAIR).holder(CouncilPosition.SECRETARY)).isEmpty();
        assertThat(council(CHAIR).others()).isEmpty();
    }

    @Test
    void a_council_has_one_chair_one_vice_chair_and_one_secretary_and_nobody_twice() {
        String once = "a council has one chair, one vice-chair and one secretary";

        assertThatThrownBy(() -> council()).hasMessage("a council has a chair");
        assertThatThrownBy(() -> council(member(CouncilPosition.VICE_CHAIR, "Hà", "", 2L)))
                .hasMessage("a council has a chair");
        assertThatThrownBy(() -> council(CHAIR, member(CouncilPosition.CHAIR, "Hà", "", 2L)))
                .hasMessage(once);
        for (CouncilPosition position : List.of(CouncilPosition.VICE_CHAIR, CouncilPosition.SECRETARY)) {
            assertThatThrownBy(() -> council(CHAIR, member(position, "Hà", "", null), member(position, "Vân", "", 2L)))
                    .hasMessage(once);
        }
        assertThatThrownBy(() -> council(CHAIR, member(CouncilPosition.MEMBER, "Định", "", 1L)))
                .hasMessage("nobody sits in a council twice");
    }

    @Test
    void only_the_position_of_a_member_has_several_holders() {
        assertThat(CouncilPosition.values())
                .filteredOn(CouncilPosition::single)
                .containsExactly(CouncilPosition.CHAIR, CouncilPosition.VICE_CHAIR, CouncilPosition.SECRETARY);
    }

    @Test
    void a_member_has_a_name_the_chair_has_an_account_and_what_is_too_long_is_refused() {
        CouncilMember longest = member(CouncilPosition.MEMBER, " " + "n".repeat(120), "c".repeat(200) + " ", null);

        assertThat(longest.name()).hasSize(120);
        assertThat(longest.office()).hasSize(200);
        for (String name : List.of(" ", "n".repeat(121))) {
            assertThatThrownBy(() -> member(CouncilPosition.MEMBER, name, "", null))
                    .hasMessage("a member of the council has a name of at most 120 characters");
        }
        assertThatThrownBy(() -> member(CouncilPosition.MEMBER, "Hà", "c".repeat(201), null))
                .hasMessage("an office has at most 200 characters");
        assertThatThrownBy(() -> member(CouncilPosition.CHAIR, "Hà", "", null))
                .hasMessage("the chair of a council has an account");
    }

    @ParameterizedTest
    @CsvSource({
        "Hà, Ban A, 1,   Vân, Ban B, 1,   true",
        "Hà, Ban A, 1,   Hà,  Ban A, 2,   false",
        "Hà, Ban A, 1,   HÀ,  ban a,  ,   true",
        "Hà, Ban A,  ,   hà,  Ban A, 2,   true",
        "Hà, Ban A,  ,   Hà,  Ban A,  ,   true",
        "Hà, Ban A,  ,   Hà,  Ban B,  ,   false",
        "Hà, Ban A,  ,   Vân, Ban A,  ,   false",
    })
    void two_are_one_person_by_account_or_else_by_name_and_office(
            String name,
            String office,
            Long account,
            String other,
            String otherOffice,
            Long otherAccount,
            boolean same) {
        assertThat(member(CouncilPosition.MEMBER, name, office, account)
                        .isSamePersonAs(member(CouncilPosition.MEMBER, other, otherOffice, otherAccount)))
                .isEqualTo(same);
    }

    private static Council council(CouncilMember... members) {
        return new Council(new RoundId(1), "25-QĐ", LocalDate.of(2023, 3, 20), List.of(members));
    }
}
