package vn.bangvang.exemption.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.bangvang.audit.Act;
import vn.bangvang.audit.Told;
import vn.bangvang.audit.Trail;
import vn.bangvang.candidate.anonymous.AnonymousCandidate;
import vn.bangvang.candidate.anonymous.CandidateId;
import vn.bangvang.candidate.anonymous.CodeBook;
import vn.bangvang.exemption.CandidateExemptions;
import vn.bangvang.exemption.CertificateRule;
import vn.bangvang.exemption.CertificateVerdict;
import vn.bangvang.exemption.EntryQualityCertificate;
import vn.bangvang.exemption.Exemption;
import vn.bangvang.exemption.ExemptionBook;
import vn.bangvang.exemption.ExemptionData;
import vn.bangvang.exemption.ExemptionRule;
import vn.bangvang.exemption.ExemptionState;
import vn.bangvang.exemption.Exemptions;
import vn.bangvang.exemption.GroundVerdict;
import vn.bangvang.exemption.RecordedCertificate;
import vn.bangvang.exemption.internal.ExemptionTable.CertificateRow;
import vn.bangvang.regulation.ExemptPart;
import vn.bangvang.regulation.PostRank;
import vn.bangvang.round.Phase;
import vn.bangvang.round.PhaseHold;
import vn.bangvang.round.RoundId;
import vn.bangvang.round.RoundReading;
import vn.bangvang.security.CurrentActor;

@Service
class ExemptionService implements Exemptions, ExemptionBook {

    private final ExemptionTable table;
    private final CodeBook codeBook;
    private final RoundReading rounds;
    private final PhaseHold phases;
    private final CurrentActor currentActor;
    private final Trail trail;
    private final Clock clock;
    private final ZoneId zone;

    ExemptionService(
            ExemptionTable table,
            CodeBook codeBook,
            RoundReading rounds,
            PhaseHold phases,
            CurrentActor currentActor,
            Trail trail,
            Clock clock,
            @Value("${bangvang.zone}") ZoneId zone) {
        this.table = table;
        this.codeBook = codeBook;
        this.rounds = rounds;
        this.phases = phases;
        this.currentActor = currentActor;
        this.trail = trail;
        this.clock = clock;
        this.zone = zone;
    }

    @Override
    @Transactional(readOnly = true)
    public List<CandidateExemptions> of(RoundId round) {
        var rule = new CertificateRule(rounds.ruleSetOf(round));
        Map<CandidateId, Map<ExemptPart, Exemption>> exemptions = table.exemptions(round);
        Map<CandidateId, CertificateRow> certificates = table.certificates(round);
        TreeSet<Long> ids = new TreeSet<>();
        exemptions.keySet().forEach(id -> ids.add(id.value()));
        certificates.keySet().forEach(id -> ids.add(id.value()));
        return ids.stream()
                .map(CandidateId::new)
                .map(id -> recorded(
                        rule, codeBook.candidate(id), exemptions.getOrDefault(id, Map.of()), certificates.get(id)))
                .filter(recorded -> !recorded.exemptions().isEmpty()
                        || recorded.certificate().isPresent())
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public ExemptionState of(CandidateId id) {
        AnonymousCandidate candidate = codeBook.candidate(id);
        var rules = rounds.ruleSetOf(candidate.roundId());
        return new ExemptionRule(rules)
                .state(recorded(
                        new CertificateRule(rules),
                        candidate,
                        table.exemptions(id),
                        table.certificates(id).get(id)));
    }

    @Override
    @Transactional(readOnly = true)
    public Map<CandidateId, ExemptionState> ofRound(RoundId round) {
        var rule = new ExemptionRule(rounds.ruleSetOf(round));
        return of(round).stream().collect(Collectors.toMap(CandidateExemptions::candidate, rule::state));
    }

    @Override
    @Transactional
    public GrantOutcome grant(CandidateId id, ExemptionData data) {
        RoundId round = codeBook.candidate(id).roundId();
        Phase phase = phases.hold(round);
        if (phase != Phase.CANDIDATES) {
            return new GrantOutcome.PhaseForbids(phase);
        }
        return switch (new ExemptionRule(rounds.ruleSetOf(round)).ground(data.ground())) {
            case GroundVerdict.RefusedOutcome refused -> refused;
            case GroundVerdict.Listed listed -> {
                ExemptPart part = listed.ground().part();
                @Nullable Exemption before = table.exemptions(id).get(part);
                table.insert(new Exemption(id, part, data, recorder(), clock.instant()), false);
                trail.record(new Act(
                        "EXEMPTION_GRANTED",
                        subject(id),
                        round.value(),
                        before == null ? null : words(before),
                        Told.of(part, data.document()),
                        null));
                yield new GrantOutcome.Granted(part);
            }
        };
    }

    @Override
    @Transactional
    public WithdrawOutcome withdraw(CandidateId id, ExemptPart part, String reason) {
        RoundId round = codeBook.candidate(id).roundId();
        Phase phase = phases.hold(round);
        if (phase != Phase.CANDIDATES) {
            return new WithdrawOutcome.PhaseForbids(phase);
        }
        @Nullable Exemption before = table.exemptions(id).get(part);
        if (before == null) {
            return new WithdrawOutcome.NothingThere();
        }
        table.insert(new Exemption(id, part, before.data(), recorder(), clock.instant()), true);
        trail.record(new Act("EXEMPTION_WITHDRAWN", subject(id), round.value(), words(before), null, needed(reason)));
        return new WithdrawOutcome.Withdrawn();
    }

    @Override
    @Transactional
    public CertificateOutcome recordCertificate(EntryQualityCertificate certificate, LocalDate intakeEnds) {
        CandidateId id = certificate.candidate();
        AnonymousCandidate candidate = codeBook.candidate(id);
        Phase phase = phases.hold(candidate.roundId());
        if (phase != Phase.CANDIDATES) {
            return new CertificateOutcome.PhaseForbids(phase);
        }
        if (certificate.approvedOn().isAfter(LocalDate.ofInstant(clock.instant(), zone))) {
            return new CertificateOutcome.ApprovedInFuture();
        }
        var rule = new CertificateRule(rounds.ruleSetOf(candidate.roundId()));
        return switch (rule.judge(certificate, rank(candidate), intakeEnds)) {
            case CertificateVerdict.RefusedOutcome refused -> refused;
            case CertificateVerdict.Valid valid -> {
                @Nullable CertificateRow before = table.certificates(id).get(id);
                table.insert(new CertificateRow(certificate, intakeEnds, recorder(), clock.instant()), false);
                trail.record(new Act(
                        "CERTIFICATE_RECORDED",
                        subject(id),
                        candidate.roundId().value(),
                        before == null ? null : words(before),
                        words(new CertificateRow(certificate, intakeEnds, "", clock.instant())),
                        null));
                yield new CertificateOutcome.Recorded(valid.lastDay());
            }
        };
    }

    @Override
    @Transactional
    public WithdrawOutcome withdrawCertificate(CandidateId id, String reason) {
        RoundId round = codeBook.candidate(id).roundId();
        Phase phase = phases.hold(round);
        if (phase != Phase.CANDIDATES) {
            return new WithdrawOutcome.PhaseForbids(phase);
        }
        @Nullable CertificateRow before = table.certificates(id).get(id);
        if (before == null) {
            return new WithdrawOutcome.NothingThere();
        }
        table.insert(new CertificateRow(before.certificate(), before.intakeEnds(), recorder(), clock.instant()), true);
        trail.record(new Act("CERTIFICATE_WITHDRAWN", subject(id), round.value(), words(before), null, needed(reason)));
        return new WithdrawOutcome.Withdrawn();
    }

    private CandidateExemptions recorded(
            CertificateRule rule,
            AnonymousCandidate candidate,
            Map<ExemptPart, Exemption> exemptions,
            @Nullable CertificateRow row) {
        return new CandidateExemptions(
                candidate.id(),
                List.copyOf(exemptions.values()),
                Optional.ofNullable(row)
                        .map(certificate -> new RecordedCertificate(
                                certificate.certificate(),
                                certificate.intakeEnds(),
                                rule.judge(certificate.certificate(), rank(candidate), certificate.intakeEnds()),
                                certificate.recordedBy(),
                                certificate.recordedAt())));
    }

    private PostRank rank(AnonymousCandidate candidate) {
        return rounds.posts(candidate.roundId()).stream()
                .filter(post -> post.id().equals(candidate.postId()))
                .map(post -> post.data().rank())
                .findFirst()
                .orElseThrow();
    }

    private String recorder() {
        return currentActor.require().displayName();
    }

    /** Without the ground, which can tell a person's origin. */
    private static String words(Exemption exemption) {
        return Told.of(exemption.part(), exemption.data().document());
    }

    private static String words(CertificateRow row) {
        return Told.of(
                Told.as(
                        "CORRECT",
                        row.certificate().correct() + "/" + row.certificate().questions()),
                row.certificate().decisionNumber(),
                row.certificate().approvedOn(),
                Told.as("INTAKE_ENDS", row.intakeEnds()));
    }

    private static String needed(String reason) {
        if (reason.isBlank()) {
            throw new IllegalArgumentException("reason");
        }
        return reason.strip();
    }

    private static String subject(CandidateId id) {
        return "candidate:" + id.value();
    }
}
