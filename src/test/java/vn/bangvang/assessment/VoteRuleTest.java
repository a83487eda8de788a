package vn.bangvang.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.bangvang.Rule;

class VoteRuleTest {

    private static final SessionTerms FIVE = new SessionTerms("40-CV", LocalDate.of(2023, 3, 20), "Phỏng vấn", 5, 3);

    @Rule("R-020")
    @ParameterizedTest(name = "{0} to {1}, chair {2}, chair breaks tie {3}")
    @CsvSource({
        "5, 0, FOR, true, Adopted[]",
        "2, 1, AGAINST, true, Adopted[]",
        "1, 2, FOR, true, NotAdopted[]",
        "2, 2, FOR, true, Adopted[]",
        "2, 2, AGAINST, true, NotAdopted[]",
        "2, 2, ABSENT, true, Undecided[]",
        "2, 2, FOR, false, Undecided[]",
        "2, 0, FOR, true, 'NoQuorum[present=2, quorum=3]'",
        "3, 0, ABSENT, true, Adopted[]",
        "4, 2, FOR, true, 'MoreThanTheCouncil[present=6, councilSize=5]'"
    })
    void the_majority_of_those_present_decides_and_on_a_tie_the_chair(
            int votesFor, int votesAgainst, ChairVote chair, boolean chairBreaksTie, String verdict) {
        assertThat(VoteRule.judge(FIVE, chairBreaksTie, vote(votesFor, votesAgainst, chair)))
                .hasToString(verdict);
    }

    @Rule("R-020")
    @Test
    void a_vote_that_contradicts_itself_is_no_vote() {
        assertThatThrownBy(() -> vote(0, 0, ChairVote.ABSENT)).hasMessage("votes");
        assertThatThrownBy(() -> vote(0, 3, ChairVote.FOR)).hasMessage("chair");
        assertThatThrownBy(() -> vote(3, 0, ChairVote.AGAINST)).hasMessage("chair");
    }

    private static CouncilVote vote(int votesFor, int votesAgainst, ChairVote chair) {
        return new CouncilVote(votesFor, votesAgainst, chair, "5-BB", LocalDate.of(2023, 4, 3), "");
    }
}
