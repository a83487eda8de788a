package vn.bangvang.report.internal;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import vn.bangvang.report.Papers.PaperOutcome;
import vn.bangvang.round.RoundId;
import vn.bangvang.security.CurrentActor;
import vn.bangvang.security.NotPermitted;
import vn.bangvang.written.AnonymousCodes;
import vn.bangvang.written.BlindDecisions;
import vn.bangvang.written.BlindMarking;
import vn.bangvang.written.BundleProgress;
import vn.bangvang.written.GuideQuestion;
import vn.bangvang.written.MyBundle;
import vn.bangvang.written.MySheet;
import vn.bangvang.written.SignedBundle;
import vn.bangvang.written.TaskId;
import vn.bangvang.written.WrittenExams;

/** Score sheets of written papers by code, empty or signed; no number ever stands on them. */
@Component
class WrittenSheetPapers {

    private static final int ROUNDS = 2;

    private final BlindMarking marking;
    private final BlindDecisions decisions;
    private final AnonymousCodes codes;
    private final WrittenExams exams;
    private final RoundNames names;
    private final CurrentActor currentActor;
    private final ReportsFolder folder;
    private final Clock clock;
    private final ZoneId zone;

    WrittenSheetPapers(
            BlindMarking marking,
            BlindDecisions decisions,
            AnonymousCodes codes,
            WrittenExams exams,
            RoundNames names,
            CurrentActor currentActor,
            ReportsFolder folder,
            Clock clock,
            @Value("${bangvang.zone}") ZoneId zone) {
        this.marking = marking;
        this.decisions = decisions;
        this.codes = codes;
        this.exams = exams;
        this.names = names;
        this.currentActor = currentActor;
        this.folder = folder;
        this.clock = clock;
        this.zone = zone;
    }

    /** A marker learns nothing of the other round, not even which of the two the own one is. */
    Content own(RoundId round, TaskId task) {
        MyBundle bundle = mine(round, task);
        Instant signedAt = bundle.signedAt();
        if (signedAt == null) {
            return new Content.Refused(new PaperOutcome.NotSigned());
        }
        PaperForm form = folder.form("written-sheet");
        MySheet sheet = marking.mySheet(task);
        Map<String, String> values = values(round, sheet.number(), sheet.postTitle());
        values.put("turn", bundle.third() ? form.word("turn_3") : "");
        values.put("turn_no", "");
        signed(values, currentActor.require().displayName(), signedAt);
        List<Filling.Line> lines = new ArrayList<>();
        sheet.rows()
                .forEach(row -> lines.add(
                        line(lines.size() + 1, row.code().value(), sheet.questions(), row.marks(), row.total())));
        return new Content.Ready(form, List.of(filling(day(signedAt), values, lines, sheet.questions())));
    }

    Content ownBlank(RoundId round, TaskId task) {
        MyBundle bundle = mine(round, task);
        PaperForm form = folder.form("written-blank");
        MySheet sheet = marking.mySheet(task);
        Map<String, String> values = values(round, sheet.number(), sheet.postTitle());
        values.put("turn", bundle.third() ? form.word("turn_3") : "");
        values.put("turn_no", "");
        values.put("marker", currentActor.require().displayName());
        List<Filling.Line> lines = new ArrayList<>();
        sheet.rows().forEach(row -> lines.add(empty(lines.size() + 1, row.code().value(), sheet.questions())));
        return new Content.Ready(form, List.of(filling(today(), values, lines, sheet.questions())));
    }

    private MyBundle mine(RoundId round, TaskId task) {
        return marking.myBundles(round).stream()
                .filter(bundle -> bundle.task().equals(task))
                .findFirst()
                .orElseThrow(() -> new NotPermitted("the bundle was drawn for somebody else"));
    }

    /** For each bundle a form for each round; whoever prints them knows numbers, so that no code stands on them. */
    Content blanks(RoundId round) {
        PaperForm form = folder.form("written-blank");
        List<Filling> fillings = new ArrayList<>();
        for (BundleProgress bundle : codes.progress(round)) {
            List<GuideQuestion> questions = exams.guide(round, bundle.post());
            for (int turn = 1; turn <= ROUNDS; turn++) {
                Map<String, String> values = values(round, bundle.number(), bundle.postTitle());
                values.put("turn", form.word("turn_" + turn));
                values.put("turn_no", "-" + turn);
                values.put("marker", "");
                List<Filling.Line> lines = new ArrayList<>();
                for (int paper = 1; paper <= bundle.papers(); paper++) {
                    lines.add(empty(paper, "", questions));
                }
                fillings.add(filling(today(), values, lines, questions));
            }
        }
        return fillings.isEmpty()
                ? new Content.Refused(new PaperOutcome.NobodyListed())
                : new Content.Ready(form, fillings);
    }

    Content signed(RoundId round) {
        PaperForm form = folder.form("written-sheet");
        List<Filling> fillings = new ArrayList<>();
        for (SignedBundle bundle : decisions.signedBundles(round)) {
            int third = 0;
            for (SignedBundle.Sheet sheet : bundle.sheets()) {
                Map<String, String> values = values(round, bundle.number(), bundle.postTitle());
                values.put("turn", form.word((bundle.again() ? "again_" : "turn_") + sheet.markingRound()));
                values.put(
                        "turn_no", "-" + sheet.markingRound() + (sheet.markingRound() > ROUNDS ? "-" + ++third : ""));
                signed(values, sheet.marker(), sheet.signedAt());
                List<Filling.Line> lines = new ArrayList<>();
                sheet.papers()
                        .forEach((code, marked) -> lines.add(line(
                                lines.size() + 1, code.value(), bundle.questions(), marked.marks(), marked.total())));
                fillings.add(filling(day(sheet.signedAt()), values, lines, bundle.questions()));
            }
        }
        return fillings.isEmpty()
                ? new Content.Refused(new PaperOutcome.NoBundleSigned())
                : new Content.Ready(form, fillings);
    }

    private Map<String, String> values(RoundId round, int bundle, String post) {
        Map<String, String> values = names.of(round);
        values.put("bundle", String.valueOf(bundle));
        values.put("post", post);
        return values;
    }

    private void signed(Map<String, String> values, String marker, Instant at) {
        values.put("marker", marker);
        values.put("signedAt", Written.moment(at, zone));
    }

    private static Filling filling(
            LocalDate day, Map<String, String> values, List<Filling.Line> lines, List<GuideQuestion> questions) {
        values.put("papers", String.valueOf(lines.size()));
        return new Filling(
                day,
                values,
                List.of(new Filling.Section(Map.of(), lines)),
                Map.of("questions", headings(questions)),
                Set.of());
    }

    /** A paper that is one question has its total and nothing else. */
    private static List<String> headings(List<GuideQuestion> questions) {
        return questions.size() < 2
                ? List.of()
                : questions.stream()
                        .map(question -> question.position() + " (" + Written.mark(question.maximum()) + ")")
                        .toList();
    }

    private static Filling.Line empty(int row, String code, List<GuideQuestion> questions) {
        return line(row, code, questions, Map.of(), null);
    }

    private static Filling.Line line(
            int row,
            String code,
            List<GuideQuestion> questions,
            Map<Integer, BigDecimal> marks,
            @Nullable BigDecimal total) {
        Map<String, String> cells = new HashMap<>();
        cells.put("row", String.valueOf(row));
        cells.put("code", code);
        for (int i = 0; i < questions.size(); i++) {
            cells.put(
                    "question" + (i + 1),
                    Written.mark(marks.get(questions.get(i).position())));
        }
        cells.put("total", Written.mark(total));
        cells.put("inWords", total == null ? "" : Written.inWords(total));
        return new Filling.Line(cells);
    }

    private LocalDate day(Instant at) {
        return at.atZone(zone).toLocalDate();
    }

    private LocalDate today() {
        return day(clock.instant());
    }
}
