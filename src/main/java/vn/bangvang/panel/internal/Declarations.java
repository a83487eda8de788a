package vn.bangvang.panel.internal;

import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import vn.bangvang.audit.Act;
import vn.bangvang.audit.Told;
import vn.bangvang.audit.Trail;
import vn.bangvang.candidate.anonymous.CandidateId;
import vn.bangvang.panel.ConflictDeclared;
import vn.bangvang.panel.OpenedMarks;
import vn.bangvang.panel.Panels.PanelOutcome;
import vn.bangvang.round.RoundId;
import vn.bangvang.round.Rounds;
import vn.bangvang.security.AccountId;
import vn.bangvang.security.CurrentActor;

/** Takes in declared conflicts of interest; the caller has made sure of the phase. */
@Component
class Declarations {

    private static final String OTHER = "OTHER";

    private final PanelTable table;
    private final Rounds rounds;
    private final ObjectProvider<OpenedMarks> openedMarks;
    private final CurrentActor currentActor;
    private final Trail trail;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Declarations(
            PanelTable table,
            Rounds rounds,
            ObjectProvider<OpenedMarks> openedMarks,
            CurrentActor currentActor,
            Trail trail,
            Clock clock,
            ApplicationEventPublisher events) {
        this.table = table;
        this.rounds = rounds;
        this.openedMarks = openedMarks;
        this.currentActor = currentActor;
        this.trail = trail;
        this.clock = clock;
        this.events = events;
    }

    PanelOutcome declare(RoundId round, AccountId examiner, CandidateId candidate, String relation, String note) {
        boolean known = rounds.ruleSetOf(round).kinshipExcluded().value().stream()
                .anyMatch(kinship -> kinship.code().equals(relation));
        if (!known && !(relation.equals(OTHER) && !note.isBlank())) {
            return new PanelOutcome.UnknownRelation(relation);
        }
        if (table.inConflict(examiner, candidate)) {
            return new PanelOutcome.AlreadyDeclared();
        }
        // Whoever has seen the marks could choose which of them counts: from here on it takes two persons.
        if (openedMarks.stream().anyMatch(marks -> marks.opened(candidate))) {
            return new PanelOutcome.AlreadyMarked();
        }
        table.insertConflict(
                examiner,
                candidate,
                relation,
                note.strip(),
                currentActor.require().displayName(),
                clock.instant());
        trail.record(Act.of(
                "CONFLICT_DECLARED",
                "candidate:" + candidate.value(),
                round.value(),
                Told.of("account:" + examiner.value(), Told.code("kinship", relation))));
        events.publishEvent(new ConflictDeclared(candidate));
        return new PanelOutcome.Done();
    }
}
