package vn.bangvang.mcq.internal;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.bangvang.audit.Act;
import vn.bangvang.audit.Told;
import vn.bangvang.audit.Trail;
import vn.bangvang.candidate.anonymous.CandidateId;
import vn.bangvang.intake.SheetRow;
import vn.bangvang.intake.TableReader;
import vn.bangvang.intake.TableReader.TableOutcome;
import vn.bangvang.mcq.AnswerSheet;
import vn.bangvang.mcq.AnswerSheets;
import vn.bangvang.mcq.JudgedSheet;
import vn.bangvang.mcq.JudgedSheet.Standing;
import vn.bangvang.mcq.SheetLine;
import vn.bangvang.mcq.SheetVersion;
import vn.bangvang.mcq.SheetsPreview;
import vn.bangvang.mcq.SheetsResult;
import vn.bangvang.regulation.PaperKind;
import vn.bangvang.round.RoundId;
import vn.bangvang.security.CurrentActor;

@Service
class AnswerSheetService implements AnswerSheets {

    private final TableReader tables;
    private final AnswerSheetTable sheets;
    private final StageReader reader;
    private final StageGuard guard;
    private final CurrentActor currentActor;
    private final Trail trail;
    private final Clock clock;

    AnswerSheetService(
            TableReader tables,
            AnswerSheetTable sheets,
            StageReader reader,
            StageGuard guard,
            CurrentActor currentActor,
            Trail trail,
            Clock clock) {
        this.tables = tables;
        this.sheets = sheets;
        this.reader = reader;
        this.guard = guard;
        this.currentActor = currentActor;
        this.trail = trail;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public SheetsReadOutcome read(RoundId round, @Nullable PaperKind paper, String fileName, byte[] content) {
        return switch (tables.read(fileName, content)) {
            case TableOutcome.Read read -> read(round, paper, read);
            case TableOutcome.NotATable damaged -> new SheetsReadOutcome.NotSheets(fileName);
            case TableOutcome.TooManyRows many -> new SheetsReadOutcome.NotSheets(fileName);
            case TableOutcome.PasswordProtected locked -> new SheetsReadOutcome.PasswordProtected(fileName);
        };
    }

    private SheetsReadOutcome read(RoundId round, @Nullable PaperKind paper, TableOutcome.Read file) {
        Optional<Map.Entry<HeaderCells, List<SheetRow>>> found = SheetFile.find(file.tables());
        if (found.isEmpty()) {
            return new SheetsReadOutcome.NoHeader(file.fileName());
        }
        HeaderCells header = found.get().getKey();
        if (paper == null && header.part() == null) {
            return new SheetsReadOutcome.NoPart();
        }
        StageState state = reader.of(round);
        Map<PaperKind, Integer> questions = new EnumMap<>(PaperKind.class);
        state.parts().forEach((kind, part) -> questions.put(kind, part.questions()));
        List<SheetFile.Found> rows =
                new SheetFile(paper, questions).read(header, found.get().getValue());
        List<JudgedSheet> unreadable = rows.stream()
                .filter(row -> row.line() == null)
                .map(row -> new JudgedSheet(row.row(), row.number(), null, Standing.REFUSED, row.problems()))
                .toList();
        List<SheetLine> lines = rows.stream()
                .map(SheetFile.Found::line)
                .filter(Objects::nonNull)
                .toList();
        return new SheetsReadOutcome.Read(new SheetsPreview(
                AnswerKeyService.source(file), inOrder(unreadable, new SheetJudge(state).judge(lines))));
    }

    @Override
    @Transactional
    public TakeOutcome take(RoundId round, SheetsPreview preview, String replaceReason) {
        Optional<TakeOutcome> refusal =
                guard.refusal(round, TakeOutcome.PhaseForbids::new, TakeOutcome.StageClosed::new);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        // Judged anew under the hold: since the preview somebody else may have taken in the same sheets.
        StageState state = reader.of(round);
        SheetJudge judge = new SheetJudge(state);
        List<SheetLine> lines = preview.rows().stream()
                .map(JudgedSheet::line)
                .filter(Objects::nonNull)
                .toList();
        List<JudgedSheet> unreadable =
                preview.rows().stream().filter(row -> row.line() == null).toList();
        List<JudgedSheet> rows = inOrder(unreadable, judge.judge(lines));
        boolean replacing = !replaceReason.isBlank();
        List<SheetVersion> versions = new ArrayList<>();
        Instant now = clock.instant();
        for (JudgedSheet row : rows) {
            if (row.line() != null && taken(row, replacing)) {
                AnswerSheet sheet = judge.sheet(row.line());
                int version = state.sheet(sheet.candidate(), sheet.paper())
                        .map(SheetVersion::version)
                        .orElse(0);
                versions.add(new SheetVersion(
                        sheet,
                        version + 1,
                        preview.source(),
                        version == 0 ? "" : replaceReason.strip(),
                        currentActor.require().displayName(),
                        now));
            }
        }
        sheets.append(versions, currentActor.require().id());
        SheetsResult result = result(rows, replacing);
        trail.recordAll(Stream.concat(
                        Stream.of(Act.of(
                                "ANSWER_SHEETS_IMPORTED",
                                "round:" + round.value(),
                                round.value(),
                                describe(preview.source(), result))),
                        versions.stream().map(version -> act(round, version)))
                .toList());
        return new TakeOutcome.Taken(result);
    }

    @Override
    @Transactional(readOnly = true)
    public List<SheetVersion> versions(CandidateId candidate) {
        return sheets.versions(candidate);
    }

    private static boolean taken(JudgedSheet row, boolean replacing) {
        return row.standing() == Standing.NEW || row.standing() == Standing.DIFFERS && replacing;
    }

    private static SheetsResult result(List<JudgedSheet> rows, boolean replacing) {
        List<JudgedSheet> refused = rows.stream()
                .filter(row -> row.standing() == Standing.REFUSED || row.standing() == Standing.DIFFERS && !replacing)
                .toList();
        return new SheetsResult(
                rows.size(),
                count(rows, Standing.NEW),
                replacing ? count(rows, Standing.DIFFERS) : 0,
                count(rows, Standing.KNOWN),
                refused);
    }

    private static int count(List<JudgedSheet> rows, Standing standing) {
        return (int) rows.stream().filter(row -> row.standing() == standing).count();
    }

    private static List<JudgedSheet> inOrder(List<JudgedSheet> unreadable, List<JudgedSheet> judged) {
        return Stream.concat(unreadable.stream(), judged.stream())
                .sorted(Comparator.comparingInt(JudgedSheet::row))
                .toList();
    }

    /** For the trail: which version, and not what was marked. */
    private static Act act(RoundId round, SheetVersion version) {
        String variant = version.sheet().variant();
        String what = Told.of(
                version.sheet().paper(),
                variant.isEmpty() ? null : Told.as("VARIANTS", variant),
                Told.as("VERSION", version.version()));
        return new Act(
                version.version() == 1 ? "ANSWER_SHEET_TAKEN" : "ANSWER_SHEET_REPLACED",
                "candidate:" + version.sheet().candidate().value(),
                round.value(),
                null,
                what,
                version.reason().isEmpty() ? null : version.reason());
    }

    private static String describe(String source, SheetsResult result) {
        return Told.of(
                source,
                Told.as("ROWS", result.rowsIn()),
                Told.as("TAKEN", result.taken()),
                Told.as("REPLACED", result.replaced()),
                Told.as("KNOWN", result.known()),
                Told.as("REFUSED", result.refused().size()),
                result.refused().stream()
                        .flatMap(row -> row.problems().stream()
                                .map(problem -> Told.as(
                                        "ROW",
                                        row.row() + " " + problem.messageKey() + " "
                                                + String.join("; ", problem.args()))))
                        .toList());
    }
}
