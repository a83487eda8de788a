package vn.bangvang.appointment;

import java.time.LocalDate;
import java.util.List;
import vn.bangvang.candidate.anonymous.CandidateId;
import vn.bangvang.regulation.LegalRef;
import vn.bangvang.regulation.StrikeOffReason;
import vn.bangvang.round.Phase;
import vn.bangvang.round.RoundId;
import vn.bangvang.security.Allowed;
import vn.bangvang.security.Door;
import vn.bangvang.security.Role;
import vn.bangvang.timetable.Step;

/** The door to what happens after a confirmed result: winners, strike-offs, and the next-lower candidates. */
@Door
public interface Appointments {

    /** How recording or deciding ended. */
    sealed interface AppointmentOutcome {
        record Done() implements AppointmentOutcome {}

        record PhaseForbids(Phase now) implements AppointmentOutcome {}

        /** A correction made the ranking void: it must be computed and confirmed anew first. */
        record RankingNotConfirmed() implements AppointmentOutcome {}

        /** The candidate does not stand where this act begins: somebody else was faster, or the turn has not come. */
        record DoesNotFit() implements AppointmentOutcome {}

        record DateInFuture(LocalDate date) implements AppointmentOutcome {}

        /** Nothing happens before what it follows. */
        record BeforeItsCause(LocalDate earliest) implements AppointmentOutcome {}

        /** The days of the law are over. */
        record TooLate(LocalDate lastDay, LegalRef article) implements AppointmentOutcome {}

        /** Nobody is struck off for being late before the last day is over. */
        record StillInTime(LocalDate lastDay, LegalRef article) implements AppointmentOutcome {}

        /** The day from which the law counts was not recorded in the timetable. */
        record DayMissing(Step step) implements AppointmentOutcome {}

        record ReasonNotInLaw(LegalRef article) implements AppointmentOutcome {}

        record ReasonMissing() implements AppointmentOutcome {}

        record NotChairOfThisRound() implements AppointmentOutcome {}

        record SecondPersonNeeded() implements AppointmentOutcome {}

        /** Who has declared a conflict with the candidate decides nothing about the candidate. */
        record Conflicted() implements AppointmentOutcome {}

        /** Nobody was struck off there, or somebody was called already. */
        record NoVacancy() implements AppointmentOutcome {}

        /** The days count from the notice of the cancellation, which was not recorded. */
        record NoticeMissing() implements AppointmentOutcome {}

        /** Nobody is left who reached the pass mark. */
        record NobodyLeft() implements AppointmentOutcome {}

        /** It is somebody else's turn. */
        record NotNext(List<String> candidateNumbers) implements AppointmentOutcome {}

        /** No key tells these apart: the authority decides with a document. */
        record TieNeedsDecision(List<String> candidateNumbers) implements AppointmentOutcome {}

        /** This law does not let a next-lower candidate be called. */
        record NextLowerNotInLaw(LegalRef article) implements AppointmentOutcome {}

        /** The text that would say whether a next-lower candidate may be called was not seen. */
        record NextLowerNotSeen(LegalRef article) implements AppointmentOutcome {}

        /** The text with the days for the call was not seen: the authority's document must set them. */
        record DaysNotSeen(LegalRef article) implements AppointmentOutcome {}
    }

    /** The posts of a round after its confirmed result, by code; empty while there is none. */
    @Allowed({Role.HR, Role.CHAIR, Role.SUPERVISOR})
    List<PostAfterResult> afterResult(RoundId round);

    /** The reasons for which the round's rule set strikes off, with their articles. */
    @Allowed({Role.HR, Role.CHAIR, Role.SUPERVISOR})
    List<StrikeOffReason> reasons(RoundId round);

    /** Records that the dossier was complete on that day; refused after the last day of the law. */
    @Allowed({Role.HR})
    AppointmentOutcome completeDossier(PlaceId place, LocalDate on);

    /** Records the decision to recruit. */
    @Allowed({Role.HR})
    AppointmentOutcome issueDecision(PlaceId place, String number, LocalDate on);

    /** Records when the decision reached the person: the days for starting count from it. */
    @Allowed({Role.HR})
    AppointmentOutcome decisionReceived(PlaceId place, LocalDate on);

    /**
     * Records that the person took up the post; refused after the last day of the law unless the days were extended.
     *
     * @param extension number of the document that extends the days; else empty
     */
    @Allowed({Role.HR})
    AppointmentOutcome tookUp(PlaceId place, LocalDate on, String extension);

    /** Asks to strike off; nothing changes until the chair decides. */
    @Allowed({Role.HR})
    AppointmentOutcome askStrikeOff(PlaceId place, StrikeOffData data);

    /** The chair strikes off. */
    @Allowed({Role.CHAIR})
    AppointmentOutcome strikeOff(PlaceId place);

    /** The chair leaves the person on the list. */
    @Allowed({Role.CHAIR})
    AppointmentOutcome refuseStrikeOff(PlaceId place, String reason);

    /** Records by which document and when the cancellation was made known: the days for the next call count from it. */
    @Allowed({Role.HR})
    AppointmentOutcome noticeCancellation(PlaceId place, String document, LocalDate on);

    /** Asks to call a candidate into the place of one who was struck off; today must lie within the days of the law. */
    @Allowed({Role.HR})
    AppointmentOutcome askCall(PlaceId next, CandidateId insteadOf, CallData data);

    /** The chair calls; today must still lie within the days of the law. */
    @Allowed({Role.CHAIR})
    AppointmentOutcome call(PlaceId next);

    /** The chair does not call: the candidate stays first in line. */
    @Allowed({Role.CHAIR})
    AppointmentOutcome refuseCall(PlaceId next, String reason);

    /** Records that the called person said yes. */
    @Allowed({Role.HR})
    AppointmentOutcome accept(PlaceId called, LocalDate on);

    /** Records that the called person said no: the place is open again for the next. */
    @Allowed({Role.HR})
    AppointmentOutcome decline(PlaceId called, String document, LocalDate on);
}
