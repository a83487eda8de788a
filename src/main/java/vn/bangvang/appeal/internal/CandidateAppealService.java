package vn.bangvang.appeal.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.bangvang.appeal.Appeal;
import vn.bangvang.appeal.AppealData;
import vn.bangvang.appeal.AppealId;
import vn.bangvang.appeal.AppealStep;
import vn.bangvang.appeal.Appeals.AppealOutcome;
import vn.bangvang.appeal.CandidateAppeals;
import vn.bangvang.appeal.OwnAppeal;
import vn.bangvang.audit.Act;
import vn.bangvang.audit.Trail;
import vn.bangvang.candidate.anonymous.AnonymousCandidate;
import vn.bangvang.candidate.anonymous.CandidateId;
import vn.bangvang.candidate.anonymous.CodeBook;
import vn.bangvang.regulation.PaperKind;
import vn.bangvang.round.Phase;
import vn.bangvang.round.PhaseHold;
import vn.bangvang.round.RoundId;
import vn.bangvang.round.RoundReading;

/** What a candidate files goes through the same {@link Admission} as what HR enters. */
@Service
class CandidateAppealService implements CandidateAppeals {

    private final AppealTable table;
    private final AppealReader reader;
    private final Windows windows;
    private final Admission admission;
    private final CodeBook codeBook;
    private final RoundReading rounds;
    private final PhaseHold phases;
    private final Trail trail;
    private final Clock clock;
    private final ZoneId zone;

    CandidateAppealService(
            AppealTable table,
            AppealReader reader,
            Windows windows,
            Admission admission,
            CodeBook codeBook,
            RoundReading rounds,
            PhaseHold phases,
            Trail trail,
            Clock clock,
            @Value("${bangvang.zone}") ZoneId zone) {
        this.table = table;
        this.reader = reader;
        this.windows = windows;
        this.admission = admission;
        this.codeBook = codeBook;
        this.rounds = rounds;
        this.phases = phases;
        this.trail = trail;
        this.clock = clock;
        this.zone = zone;
    }

    @Override
    @Transactional(readOnly = true)
    public List<OwnPaper> papers(CandidateId id) {
        AnonymousCandidate candidate = codeBook.candidate(id);
        RoundId round = candidate.roundId();
        Phase now = rounds.byId(round).phase();
        return windows.sat(round, candidate.postId()).stream()
                .map(paper -> new OwnPaper(
                        windows.of(round, paper), admission.refusal(candidate, today(candidate, paper, ""), now)))
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public List<OwnAppeal> of(CandidateId id) {
        return reader.of(codeBook.candidate(id).roundId()).stream()
                .filter(appeal -> appeal.data().candidate().equals(id))
                .map(this::own)
                .toList();
    }

    @Override
    @Transactional
    public AppealOutcome file(CandidateId id, PaperKind paper, String reason) {
        AnonymousCandidate candidate = codeBook.candidate(id);
        RoundId round = candidate.roundId();
        Phase now = phases.hold(round);
        if (reason.isBlank()) {
            return new AppealOutcome.ReasonMissing();
        }
        AppealData data = today(candidate, paper, reason);
        Optional<AppealOutcome> refusal = admission.refusal(candidate, data, now);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        AppealId appeal = table.insert(round, data, null, candidate.number(), clock.instant());
        trail.recordOfCandidate(
                candidate.number(),
                Act.of("APPEAL_FILED", "appeal:" + appeal.value(), round.value(), AppealLog.told(candidate, data)));
        return new AppealOutcome.Filed(appeal);
    }

    /** The number under which an appeal that came without paper is entered counts the appeals of the round. */
    private AppealData today(AnonymousCandidate candidate, PaperKind paper, String reason) {
        return new AppealData(
                candidate.id(),
                paper,
                reason,
                LocalDate.ofInstant(clock.instant(), zone),
                "TT-" + (reader.of(candidate.roundId()).size() + 1));
    }

    private OwnAppeal own(Appeal appeal) {
        Optional<AppealStep> decided =
                appeal.last(AppealStep.Kind.APPROVED).or(() -> appeal.last(AppealStep.Kind.REJECTED));
        return new OwnAppeal(
                appeal.data().paper(),
                appeal.data().reason(),
                appeal.data().receivedOn(),
                appeal.data().documentNumber(),
                appeal.state(),
                decided.map(step -> new OwnAppeal.Answer(
                        LocalDate.ofInstant(step.at(), zone),
                        step.kind() == AppealStep.Kind.APPROVED ? appeal.result() : Optional.empty(),
                        step.note())));
    }
}
