package vn.bangvang.written.internal;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;
import vn.bangvang.audit.Act;
import vn.bangvang.audit.Told;
import vn.bangvang.audit.Trail;
import vn.bangvang.candidate.anonymous.AnonymousCandidate;
import vn.bangvang.candidate.anonymous.CandidateId;
import vn.bangvang.candidate.anonymous.CodeBook;
import vn.bangvang.regulation.RuleSet;
import vn.bangvang.round.Phase;
import vn.bangvang.round.PhaseHold;
import vn.bangvang.round.PostId;
import vn.bangvang.round.RoundId;
import vn.bangvang.round.Rounds;
import vn.bangvang.security.AccountId;
import vn.bangvang.security.CurrentActor;
import vn.bangvang.written.AttendanceLine;
import vn.bangvang.written.AttendanceRow;
import vn.bangvang.written.GuideQuestion;
import vn.bangvang.written.MarkingTeam;
import vn.bangvang.written.WrittenAttendance;
import vn.bangvang.written.WrittenExams;

@Service
class ExamService implements WrittenExams {

    private final ExamTable table;
    private final BundleTable bundles;
    private final SealedKey key;
    private final WrittenMarkTable marks;
    private final Writers writers;
    private final Guides guides;
    private final TeamCheck teamCheck;
    private final CodeBook codeBook;
    private final Rounds rounds;
    private final PhaseHold phases;
    private final CurrentActor currentActor;
    private final Trail trail;
    private final Clock clock;

    ExamService(
            ExamTable table,
            BundleTable bundles,
            SealedKey key,
            WrittenMarkTable marks,
            Writers writers,
            Guides guides,
            TeamCheck teamCheck,
            CodeBook codeBook,
            Rounds rounds,
            PhaseHold phases,
            CurrentActor currentActor,
            Trail trail,
            Clock clock) {
        this.table = table;
        this.bundles = bundles;
        this.key = key;
        this.marks = marks;
        this.writers = writers;
        this.guides = guides;
        this.teamCheck = teamCheck;
        this.codeBook = codeBook;
        this.rounds = rounds;
        this.phases = phases;
        this.currentActor = currentActor;
        this.trail = trail;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<AttendanceRow> attendance(RoundId round) {
        Map<CandidateId, ExamTable.Came> came = table.attendance(round);
        Map<PostId, String> titles = writers.titles(round);
        return writers.of(round).stream()
                .map(writer -> {
                    ExamTable.Came row = came.getOrDefault(writer.id(), ExamTable.Came.EXPECTED);
                    return new AttendanceRow(
                            writer.id(),
                            writer.number(),
                            titles.getOrDefault(writer.postId(), ""),
                            row.state(),
                            row.reason());
                })
                .toList();
    }

    @Override
    @Transactional
    public ExamOutcome recordAttendance(CandidateId candidate, WrittenAttendance state, String reason) {
        RoundId round = codeBook.candidate(candidate).roundId();
        Optional<ExamOutcome> notNow = notIn(round, Phase.EXAM);
        if (notNow.isPresent()) {
            return notNow.get();
        }
        return writers.writer(candidate)
                .map(writer -> take(writer, state, reason.strip()))
                .orElseGet(ExamOutcome.NoWrittenPaper::new);
    }

    @Override
    @Transactional
    public ExamOutcome importAttendance(RoundId round, List<AttendanceLine> lines) {
        Optional<ExamOutcome> notNow = notIn(round, Phase.EXAM);
        if (notNow.isPresent()) {
            return notNow.get();
        }
        Map<String, AnonymousCandidate> byNumber =
                writers.of(round).stream().collect(Collectors.toMap(AnonymousCandidate::number, Function.identity()));
        List<String> unknown = lines.stream()
                .map(AttendanceLine::candidateNumber)
                .filter(number -> !byNumber.containsKey(number))
                .toList();
        if (!unknown.isEmpty()) {
            return new ExamOutcome.UnknownNumbers(unknown);
        }
        for (AttendanceLine line : lines) {
            ExamOutcome outcome =
                    take(Objects.requireNonNull(byNumber.get(line.candidateNumber())), line.state(), line.reason());
            if (!(outcome instanceof ExamOutcome.Done)) {
                TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
                return outcome;
            }
        }
        return new ExamOutcome.Done();
    }

    private ExamOutcome take(AnonymousCandidate writer, WrittenAttendance state, String reason) {
        if (state.needsReason() && reason.isEmpty()) {
            return new ExamOutcome.ReasonMissing();
        }
        if (marks.joined(writer.roundId())) {
            return new ExamOutcome.AlreadyJoined();
        }
        boolean made = bundles.bundles(writer.roundId()).stream()
                .anyMatch(bundle -> bundle.post().equals(writer.postId()));
        boolean hasPaper = !key.bundleOf(writer.id()).isEmpty();
        boolean staysCounted = hasPaper == (state == WrittenAttendance.PRESENT) || hasPaper && state.needsReason();
        if (made && (!staysCounted || state == WrittenAttendance.EXPECTED)) {
            return new ExamOutcome.CodesMade(writer.number());
        }
        ExamTable.Came before = table.attendance(writer.roundId()).getOrDefault(writer.id(), ExamTable.Came.EXPECTED);
        if (state == WrittenAttendance.EXPECTED) {
            table.forget(writer.id());
        } else {
            table.record(writer.id(), state, reason, currentActor.require().displayName(), clock.instant());
        }
        trail.record(new Act(
                "WRITTEN_ATTENDANCE_RECORDED",
                "candidate:" + writer.id().value(),
                writer.roundId().value(),
                Told.of(before.state()),
                Told.of(state),
                reason.isEmpty() ? null : reason));
        return new ExamOutcome.Done();
    }

    @Override
    @Transactional(readOnly = true)
    public List<MarkingTeam> teams(RoundId round) {
        return writers.posts(round).stream()
                .flatMap(post -> table.team(post.id()).stream())
                .toList();
    }

    @Override
    @Transactional
    public ExamOutcome setTeam(RoundId round, PostId post, AccountId head, List<AccountId> markers) {
        Optional<ExamOutcome> refusal = notIn(round, Phase.BOARDS, Phase.EXAM)
                .or(() -> noWrittenPaper(round, post))
                .or(() -> teamCheck.refusal(round, post, head, markers));
        if (refusal.isPresent()) {
            return refusal.get();
        }
        String before = table.team(post).map(ExamService::describe).orElse(null);
        table.setTeam(post, head, new HashSet<>(markers));
        trail.record(new Act(
                "MARKING_TEAM_SET",
                "post:" + post.value(),
                round.value(),
                before,
                describe(table.team(post).orElseThrow()),
                null));
        return new ExamOutcome.Done();
    }

    @Override
    @Transactional(readOnly = true)
    public List<GuideQuestion> guide(RoundId round, PostId post) {
        return guides.of(round, post);
    }

    @Override
    @Transactional
    public ExamOutcome setGuide(RoundId round, PostId post, List<GuideQuestion> questions) {
        Optional<ExamOutcome> refusal = notIn(round, Phase.BOARDS, Phase.EXAM)
                .or(() -> noWrittenPaper(round, post))
                .or(() -> notTheScale(rounds.ruleSetOf(round), questions))
                .or(() -> began(round, post));
        if (refusal.isPresent()) {
            return refusal.get();
        }
        String before = told(table.guide(post));
        table.setGuide(post, questions);
        trail.record(new Act(
                "MARKING_GUIDE_SET", "post:" + post.value(), round.value(), before, told(table.guide(post)), null));
        return new ExamOutcome.Done();
    }

    private static Optional<ExamOutcome> notTheScale(RuleSet rules, List<GuideQuestion> questions) {
        List<Integer> places = questions.stream().map(GuideQuestion::position).toList();
        if (!places.equals(IntStream.rangeClosed(1, questions.size()).boxed().toList())) {
            throw new IllegalArgumentException("positions " + places);
        }
        BigDecimal sum = questions.stream().map(GuideQuestion::maximum).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal scale = rules.scale().value();
        return questions.isEmpty() || sum.compareTo(scale) == 0
                ? Optional.empty()
                : Optional.of(new ExamOutcome.GuideNotTheScale(sum, scale));
    }

    private Optional<ExamOutcome> began(RoundId round, PostId post) {
        return bundles.bundles(round).stream()
                        .anyMatch(bundle -> bundle.post().equals(post)
                                && !bundles.everDrawn(bundle.id(), 0).isEmpty())
                ? Optional.of(new ExamOutcome.MarkingBegan())
                : Optional.empty();
    }

    private Optional<ExamOutcome> notIn(RoundId round, Phase... wanted) {
        Phase now = phases.hold(round);
        return Set.of(wanted).contains(now) ? Optional.empty() : Optional.of(new ExamOutcome.PhaseForbids(now));
    }

    private Optional<ExamOutcome> noWrittenPaper(RoundId round, PostId post) {
        return writers.posts(round).stream().anyMatch(known -> known.id().equals(post))
                ? Optional.empty()
                : Optional.of(new ExamOutcome.NoWrittenPaper());
    }

    private static String describe(MarkingTeam team) {
        return Told.of(
                Told.as("HEAD", team.head().name()),
                team.markers().stream().map(MarkingTeam.Member::name).toList());
    }

    private static String told(List<GuideQuestion> guide) {
        return guide.isEmpty()
                ? "NO_QUESTIONS"
                : guide.stream()
                        .map(question -> Told.of(
                                Told.as("QUESTION", question.position()),
                                question.title(),
                                Told.as("MAXIMUM", question.maximum()),
                                Told.as("STEP", question.step())))
                        .collect(Collectors.joining(" · "));
    }
}
