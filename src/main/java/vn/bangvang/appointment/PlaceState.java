package vn.bangvang.appointment;

import java.time.LocalDate;
import java.util.Optional;
import vn.bangvang.candidate.anonymous.CandidateId;
import vn.bangvang.ranking.RankedLine.Result;

/** Where a candidate stands after the result. */
public sealed interface PlaceState {

    /** Selected by the ranking; the dossier is awaited. */
    record Selected() implements PlaceState {}

    record DossierComplete(LocalDate on) implements PlaceState {}

    record DecisionIssued(String number, LocalDate on) implements PlaceState {}

    record DecisionReceived(String number, LocalDate on) implements PlaceState {}

    record TookUp(LocalDate on) implements PlaceState {}

    /** HR asks to strike off; nothing has changed until the chair decides. */
    record StrikeOffAsked(PlaceState before, PlaceStep asked) implements PlaceState {}

    /**
     * Struck off by two persons.
     *
     * @param noticedOn when the cancellation was made known; the days for calling the next count from it
     */
    record StruckOff(PlaceStep asked, PlaceStep decided, Optional<LocalDate> noticedOn) implements PlaceState {}

    /** Reached the pass mark and was not selected: may be called when the turn comes. */
    record InLine() implements PlaceState {}

    /** HR asks to call; nothing has changed until the chair decides. */
    record CallAsked(PlaceStep asked) implements PlaceState {}

    /** Called; the answer is awaited. */
    record Called(CandidateId insteadOf, LocalDate on) implements PlaceState {}

    /** Said yes; the dossier is awaited. */
    record Accepted(LocalDate on) implements PlaceState {}

    /** Said no, and is not called to this post again. */
    record Declined(LocalDate on) implements PlaceState {}

    /** Reached the pass mark, and holds a place elsewhere in the round or lost one. */
    record NotAvailable() implements PlaceState {}

    /** Is never called: below the pass mark, not admitted, absent, withdrawn, suspended, cancelled. */
    record OutOfLine(Result result) implements PlaceState {}

    /** Whether the candidate has a place of the quota, or is about to get one. */
    default boolean holds() {
        return switch (this) {
            case Selected _ -> true;
            case DossierComplete _ -> true;
            case DecisionIssued _ -> true;
            case DecisionReceived _ -> true;
            case TookUp _ -> true;
            case StrikeOffAsked _ -> true;
            case CallAsked _ -> true;
            case Called _ -> true;
            case Accepted _ -> true;
            case StruckOff _ -> false;
            case InLine _ -> false;
            case Declined _ -> false;
            case NotAvailable _ -> false;
            case OutOfLine _ -> false;
        };
    }
}
