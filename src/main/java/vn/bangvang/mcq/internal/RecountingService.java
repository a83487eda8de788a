package vn.bangvang.mcq.internal;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.bangvang.candidate.anonymous.AnonymousCandidate;
import vn.bangvang.candidate.anonymous.CodeBook;
import vn.bangvang.mcq.AnswerSheet;
import vn.bangvang.mcq.PartResult;
import vn.bangvang.mcq.Recounting;
import vn.bangvang.mcq.RequestId;
import vn.bangvang.mcq.SheetCode;
import vn.bangvang.mcq.SheetVersion;
import vn.bangvang.mcq.StageOneResult;
import vn.bangvang.mcq.StageRequest.Content;
import vn.bangvang.panel.Seating;
import vn.bangvang.round.RoundId;
import vn.bangvang.security.Account;
import vn.bangvang.security.AccountId;
import vn.bangvang.security.CurrentActor;

@Service
class RecountingService implements Recounting {

    private static final int FIRST_CODE = 100_000;
    private static final int CODES = 900_000;

    private final SecureRandom random = new SecureRandom();
    private final RecountTable table;
    private final StageReader reader;
    private final StageRequestTable requests;
    private final StageDecisions decisions;
    private final Readers readers;
    private final Seating seating;
    private final CodeBook codeBook;
    private final CurrentActor currentActor;
    private final Clock clock;

    RecountingService(
            RecountTable table,
            StageReader reader,
            StageRequestTable requests,
            StageDecisions decisions,
            Readers readers,
            Seating seating,
            CodeBook codeBook,
            CurrentActor currentActor,
            Clock clock) {
        this.table = table;
        this.reader = reader;
        this.requests = requests;
        this.decisions = decisions;
        this.readers = readers;
        this.seating = seating;
        this.codeBook = codeBook;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<PartResult.Counted> standing(Sheet sheet) {
        StageState state = reader.of(codeBook.candidate(sheet.candidate()).roundId());
        return state.closed() ? counted(state, sheet) : Optional.empty();
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public Beginning begin(Sheet sheet, AccountId wanted) {
        Optional<Account> examiner = readers.examiner(wanted);
        if (examiner.isEmpty()) {
            return new Beginning.NotAnExaminer("account " + wanted.value());
        }
        RoundId round = codeBook.candidate(sheet.candidate()).roundId();
        List<RecountTable.Kept> before = table.of(round);
        List<AccountId> earlier = before.stream()
                .filter(kept -> kept.sheet().equals(sheet))
                .map(RecountTable.Kept::reader)
                .toList();
        Optional<Beginning> refusal = readers.refusal(sheet, examiner.get(), earlier);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        SheetCode code = fresh(before.stream().map(RecountTable.Kept::code).collect(Collectors.toSet()));
        String name = examiner.get().displayName();
        table.insert(round, sheet, code, wanted, name, currentActor.require().id(), clock.instant());
        return new Beginning.Begun(code, name);
    }

    @Override
    @Transactional(readOnly = true)
    public Map<Sheet, Again> again(RoundId round) {
        Map<Sheet, RecountTable.Kept> newest = RecountService.newest(table.of(round));
        Map<Sheet, Again> again = new HashMap<>();
        if (!newest.isEmpty()) {
            StageState state = reader.of(round);
            newest.forEach((sheet, kept) -> again.put(
                    sheet,
                    new Again(
                            kept.code(),
                            kept.readerName(),
                            kept.reading().isEmpty() && seating.inConflict(kept.reader(), sheet.candidate()),
                            kept.reading().flatMap(read -> compared(state, sheet, read)))));
        }
        return again;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Outcome> outcome(Sheet sheet) {
        RoundId round = codeBook.candidate(sheet.candidate()).roundId();
        StageState before = reader.of(round);
        return reading(round, sheet).map(read -> {
            List<StageOneResult> results = with(before, read).results();
            return new Outcome(EffectRule.between(before.results(), results), results);
        });
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public Replacement replace(Sheet sheet, String reason, First first) {
        if (requests.remarkWaiting(sheet.candidate(), sheet.paper())) {
            return new Replacement.RequestWaiting();
        }
        AnonymousCandidate candidate = codeBook.candidate(sheet.candidate());
        RecountTable.Reading read = reading(candidate.roundId(), sheet).orElseThrow();
        // Kept as a request too, so that whoever looks for what changed a sheet finds every change in one place.
        RequestId request = requests.insert(
                candidate.roundId(),
                new Content.Remark(read.sheet(), candidate.number()),
                reason,
                first.account(),
                first.name(),
                first.at());
        decisions.carryOut(request);
        return new Replacement.Replaced();
    }

    private Optional<RecountTable.Reading> reading(RoundId round, Sheet sheet) {
        return Optional.ofNullable(RecountService.newest(table.of(round)).get(sheet))
                .flatMap(RecountTable.Kept::reading);
    }

    private static Optional<Reading> compared(StageState state, Sheet sheet, RecountTable.Reading read) {
        Optional<SheetVersion> standing = state.sheet(sheet.candidate(), sheet.paper());
        Optional<PartResult.Counted> before = counted(state, sheet);
        Optional<PartResult.Counted> again = counted(with(state, read), sheet);
        if (standing.isEmpty() || before.isEmpty() || again.isEmpty()) {
            return Optional.empty();
        }
        AnswerSheet old = standing.get().sheet();
        return Optional.of(new Reading(
                standing.get().version(),
                before.get(),
                again.get(),
                old.variant(),
                read.sheet().variant(),
                old.variant().equals(read.sheet().variant()) ? differing(old, read.sheet()) : List.of(),
                read.at()));
    }

    private static List<Difference> differing(AnswerSheet old, AnswerSheet read) {
        return IntStream.range(0, old.answers().size())
                .filter(i -> !old.answers().get(i).equals(read.answers().get(i)))
                .mapToObj(i -> new Difference(
                        i + 1, old.answers().get(i), read.answers().get(i)))
                .toList();
    }

    private static StageState with(StageState state, RecountTable.Reading read) {
        return state.with(new SheetVersion(read.sheet(), 0, "", "", "", read.at()));
    }

    private static Optional<PartResult.Counted> counted(StageState state, Sheet sheet) {
        return state.result(sheet.candidate(), sheet.paper())
                .filter(PartResult.Counted.class::isInstance)
                .map(PartResult.Counted.class::cast);
    }

    private SheetCode fresh(Set<SheetCode> taken) {
        SheetCode code;
        do {
            code = new SheetCode(String.valueOf(FIRST_CODE + random.nextInt(CODES)));
        } while (taken.contains(code));
        return code;
    }
}
