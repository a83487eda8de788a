package vn.bangvang.assessment;

import java.time.LocalDate;

/**
 * A vote of the council on whether to adopt the result that follows from the mark; who is present votes.
 *
 * @param minutes number of the minutes
 * @param reason why the result is not adopted; may be empty when it is
 */
public record CouncilVote(
        int votesFor, int votesAgainst, ChairVote chair, String minutes, LocalDate heldOn, String reason) {

    public CouncilVote {
        minutes = minutes.strip();
        reason = reason.strip();
        if (votesFor < 0 || votesAgainst < 0 || votesFor + votesAgainst < 1 || votesFor + votesAgainst > 99) {
            throw new IllegalArgumentException("votes");
        }
        if ((chair == ChairVote.FOR && votesFor == 0) || (chair == ChairVote.AGAINST && votesAgainst == 0)) {
            throw new IllegalArgumentException("chair");
        }
        if (minutes.isEmpty() || minutes.length() > 60) {
            throw new IllegalArgumentException("minutes");
        }
        if (reason.length() > 1000) {
            throw new IllegalArgumentException("reason");
        }
    }

    /** How many members voted. */
    public int present() {
        return votesFor + votesAgainst;
    }
}
