package vn.bangvang.mcq.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.bangvang.candidate.anonymous.AnonymousCandidate;
import vn.bangvang.mcq.AnswerSheet;
import vn.bangvang.mcq.AttendanceNote;
import vn.bangvang.mcq.CellProblem;
import vn.bangvang.mcq.JudgedSheet;
import vn.bangvang.mcq.JudgedSheet.Standing;
import vn.bangvang.mcq.KeyVersion;
import vn.bangvang.mcq.SheetLine;
import vn.bangvang.mcq.SheetVersion;
import vn.bangvang.mcq.StageAttendance;
import vn.bangvang.regulation.PaperKind;

/** Says of each sheet that was read whether it can be taken in as the round stands now. */
class SheetJudge {

    /** Two rows of one file for one candidate's part. */
    private record Slot(String number, PaperKind paper) {}

    private final StageState state;
    private final Map<String, AnonymousCandidate> byNumber;
    private final Map<String, List<AnonymousCandidate>> byBareNumber;

    SheetJudge(StageState state) {
        this.state = state;
        byNumber = state.candidates().stream().collect(Collectors.toMap(AnonymousCandidate::number, c -> c));
        byBareNumber = state.candidates().stream().collect(Collectors.groupingBy(c -> bare(c.number())));
    }

    /** The rows in their order; of several for the same part of the same candidate only an equal one repeats. */
    List<JudgedSheet> judge(List<SheetLine> lines) {
        Map<Slot, SheetLine> first = new HashMap<>();
        Map<Slot, List<SheetLine>> all =
                lines.stream().collect(Collectors.groupingBy(line -> new Slot(bare(line.number()), line.paper())));
        List<JudgedSheet> judged = new ArrayList<>();
        for (SheetLine line : lines) {
            Slot slot = new Slot(bare(line.number()), line.paper());
            List<SheetLine> rivals = all.getOrDefault(slot, List.of());
            SheetLine before = first.putIfAbsent(slot, line);
            boolean alike = rivals.stream().allMatch(other -> same(other, line));
            if (!alike) {
                judged.add(refused(line, "contradiction", rows(rivals, line)));
            } else if (before != null) {
                judged.add(refused(line, "repeated", before.row()));
            } else {
                judged.add(judge(line));
            }
        }
        return judged;
    }

    /** The stored form of a line whose standing lets it in. */
    AnswerSheet sheet(SheetLine line) {
        return new AnswerSheet(
                candidate(line.number()).orElseThrow().id(), line.paper(), line.variant(), line.answers());
    }

    private JudgedSheet judge(SheetLine line) {
        Optional<AnonymousCandidate> found = candidate(line.number());
        if (found.isEmpty()) {
            return refused(line, "unknownNumber", line.number());
        }
        AnonymousCandidate candidate = found.get();
        PaperKind paper = line.paper();
        if (state.partsOf(candidate).stream().noneMatch(part -> part.paper() == paper)) {
            return refused(line, "partNotSat");
        }
        if (state.isExempt(candidate.id(), paper)) {
            return refused(line, "exempt");
        }
        Optional<AttendanceNote> note =
                state.note(candidate.id(), paper).filter(known -> known.state() != StageAttendance.EXPECTED);
        if (note.isPresent()) {
            return refused(line, "hasState." + note.get().state());
        }
        KeyVersion key = state.keys().get(paper);
        if (key == null) {
            return refused(line, "noKey");
        }
        if (key.key().variant(line.variant()).isEmpty()) {
            return refused(line, line.variant().isEmpty() ? "noVariant" : "unknownVariant", line.variant());
        }
        if (line.answers().size() != key.key().length()) {
            return refused(line, "wrongCount", line.answers().size(), key.key().length());
        }
        return compared(line, candidate);
    }

    private JudgedSheet compared(SheetLine line, AnonymousCandidate candidate) {
        List<CellProblem> repaired = candidate.number().equals(line.number())
                ? List.of()
                : List.of(Problems.row(line.row(), "leadingZeros", line.number(), candidate.number()));
        Optional<SheetVersion> stored = state.sheet(candidate.id(), line.paper());
        if (stored.isEmpty()) {
            return new JudgedSheet(line.row(), line.number(), line, Standing.NEW, repaired);
        }
        AnswerSheet sheet = stored.get().sheet();
        if (sheet.equals(sheet(line))) {
            return new JudgedSheet(line.row(), line.number(), line, Standing.KNOWN, repaired);
        }
        CellProblem difference = sheet.variant().equals(line.variant())
                ? Problems.row(line.row(), "differs", differing(sheet, line))
                : Problems.row(line.row(), "differsInVariant", sheet.variant(), line.variant());
        return new JudgedSheet(line.row(), line.number(), line, Standing.DIFFERS, List.of(difference));
    }

    /** The number itself, or the only one that is the same but for the zeros which a spreadsheet cut off. */
    private Optional<AnonymousCandidate> candidate(String number) {
        AnonymousCandidate exact = byNumber.get(number);
        if (exact != null) {
            return Optional.of(exact);
        }
        List<AnonymousCandidate> alike = byBareNumber.getOrDefault(bare(number), List.of());
        return alike.size() == 1 && number.matches("\\d+") ? Optional.of(alike.getFirst()) : Optional.empty();
    }

    private static String bare(String number) {
        return number.replaceFirst("^0+(?=.)", "");
    }

    private static boolean same(SheetLine one, SheetLine other) {
        return one.variant().equals(other.variant()) && one.answers().equals(other.answers());
    }

    private static String rows(List<SheetLine> rivals, SheetLine line) {
        return rivals.stream()
                .filter(other -> other.row() != line.row())
                .map(other -> String.valueOf(other.row()))
                .collect(Collectors.joining(", "));
    }

    private static String differing(AnswerSheet stored, SheetLine line) {
        return IntStream.range(0, line.answers().size())
                .filter(i -> !stored.answers().get(i).equals(line.answers().get(i)))
                .mapToObj(i -> String.valueOf(i + 1))
                .collect(Collectors.joining(", "));
    }

    private static JudgedSheet refused(SheetLine line, String key, Object... args) {
        return new JudgedSheet(
                line.row(), line.number(), line, Standing.REFUSED, List.of(Problems.row(line.row(), key, args)));
    }
}
