package vn.bangvang.venue.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.interceptor.TransactionAspectSupport;
import vn.bangvang.candidate.anonymous.CandidateId;
import vn.bangvang.regulation.PaperKind;
import vn.bangvang.round.Phase;
import vn.bangvang.round.PhaseHold;
import vn.bangvang.round.RoundId;
import vn.bangvang.venue.Appointment;
import vn.bangvang.venue.RoomPlan.Related;
import vn.bangvang.venue.Venues.VenueOutcome;

/** What every change of rooms and hours has to keep to; a change that brings someone into two rooms is undone. */
@Component
class Changing {

    private final PhaseHold phases;
    private final Told told;
    private final Diary diary;
    private final Watchers watchers;

    Changing(PhaseHold phases, Told told, Diary diary, Watchers watchers) {
        this.phases = phases;
        this.told = told;
        this.diary = diary;
        this.watchers = watchers;
    }

    /** What the rooms of a paper are changed for, and since when candidates were told. */
    record Change(RoundId round, Optional<LocalDate> since) {

        /** The part of the trail's text that tells a change behind the candidates' backs. */
        String mark() {
            return since.isPresent() ? " · AFTER_SUMMONS" : "";
        }
    }

    /** Rooms are planned and changed until the exam that they are for is over. */
    VenueOutcome of(RoundId round, PaperKind paper, Function<Change, VenueOutcome> act) {
        Phase now = phases.hold(round);
        Phase over = paper.inStage1() ? Phase.BOARDS : Phase.RESULT;
        return over.reachedBy(now)
                ? new VenueOutcome.PhaseForbids(now)
                : act.apply(new Change(round, told.since(round, paper)));
    }

    /** The same, refused without a reason once candidates were told. */
    VenueOutcome reasoned(RoundId round, PaperKind paper, String reason, Function<Change, VenueOutcome> act) {
        return of(
                round,
                paper,
                change -> change.since().isPresent() && reason.isBlank()
                        ? new VenueOutcome.ToldAlready(change.since().get())
                        : act.apply(change));
    }

    /** Does it, unless somebody whom it was possible before could not keep both appointments after it. */
    VenueOutcome keepingApart(RoundId round, Supplier<VenueOutcome> act) {
        Set<CandidateId> before = diary.clashes(round).stream()
                .map(clash -> clash.candidate().id())
                .collect(Collectors.toSet());
        VenueOutcome outcome = act.get();
        if (!(outcome instanceof VenueOutcome.Done)) {
            return outcome;
        }
        return diary.clashes(round).stream()
                .filter(clash -> !before.contains(clash.candidate().id()))
                .findFirst()
                .map(clash -> undone(new VenueOutcome.TwoRoomsAtOnce(
                        clash.candidate().number(), where(clash.one()), where(clash.other()))))
                .orElse(outcome);
    }

    /** Undoes it where an invigilator of one of those rooms has a tie with someone in it. */
    VenueOutcome watched(RoundId round, Predicate<Related> concerned, VenueOutcome outcome) {
        List<Related> related =
                watchers.related(round).stream().filter(concerned).toList();
        return outcome instanceof VenueOutcome.Done && !related.isEmpty()
                ? undone(new VenueOutcome.InvigilatorInConflict(
                        related.getFirst().invigilator(), related.getFirst().candidateNumber()))
                : outcome;
    }

    private static String where(Appointment appointment) {
        return appointment.room() + " " + appointment.hours().start();
    }

    static VenueOutcome undone(VenueOutcome refusal) {
        TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
        return refusal;
    }
}
