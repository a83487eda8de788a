package vn.bangvang.selfservice;

import java.util.List;
import vn.bangvang.candidate.anonymous.CandidateId;
import vn.bangvang.round.Phase;
import vn.bangvang.round.RoundId;
import vn.bangvang.security.Allowed;
import vn.bangvang.security.Door;
import vn.bangvang.security.Role;

/** The door to what candidates ask for and to their personal links. */
@Door
public interface CandidateDesk {

    /** How answering a request ended. */
    sealed interface DeskOutcome {
        record Answered() implements DeskOutcome {}

        /** Somebody has answered it already. */
        record AlreadyAnswered() implements DeskOutcome {}

        record ReasonMissing() implements DeskOutcome {}

        /** Name and date of birth change only while the list is open. */
        record PhaseForbids(Phase now) implements DeskOutcome {}

        /** With that change there would be two of the same person on the list. */
        record SamePersonThere(String otherName) implements DeskOutcome {}

        /** The dossier claims a priority that the rule set does not list; it has to be mended first. */
        record UnknownPriority(String code) implements DeskOutcome {}

        /** The dossier was changed at the same moment. */
        record ChangedMeanwhile() implements DeskOutcome {}
    }

    /** How making links ended. */
    sealed interface LinksOutcome {
        /** The links of a round, by number. */
        record Issued(List<PersonalLink> links) implements LinksOutcome {}

        /** No candidate has a number and a full date of birth. */
        record NobodyToInvite() implements LinksOutcome {}
    }

    /**
     * A candidate's link.
     *
     * @param path behind the office's public address
     */
    record PersonalLink(CandidateId candidate, String number, String name, Secret path) {}

    /** The requests of a round, open ones first, then the newest. */
    @Allowed({Role.HR})
    List<DataRequest> requests(RoundId round);

    /** Puts the dossier right as the candidate asked, by the rules of changing a dossier. */
    @Allowed({Role.HR})
    DeskOutcome accept(DataRequestId request);

    /** Leaves the dossier as it is and tells the candidate why. */
    @Allowed({Role.HR})
    DeskOutcome refuse(DataRequestId request, String reason);

    /** Makes a new personal link for each candidate of the round; all earlier ones are void. */
    @Allowed({Role.HR})
    LinksOutcome issueLinks(RoundId round);
}
