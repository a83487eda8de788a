package vn.bangvang.mcq.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.bangvang.intake.HeaderText;
import vn.bangvang.intake.SheetCell;
import vn.bangvang.intake.SheetRow;
import vn.bangvang.intake.TableReader.Table;
import vn.bangvang.mcq.Answer;
import vn.bangvang.mcq.CellProblem;
import vn.bangvang.mcq.SheetLine;
import vn.bangvang.regulation.PaperKind;

/** Reads answer sheets from tables, whatever candidates there are. */
class SheetFile {

    private static final int SEARCHED_ROWS = 60;

    /**
     * A sheet as far as it could be read.
     *
     * @param line null when it could not
     */
    record Found(int row, String number, @Nullable SheetLine line, List<CellProblem> problems) {}

    /** Which sheet a row of the long form belongs to. */
    private record Whose(String number, Optional<PaperKind> paper, String variant) {}

    private final @Nullable PaperKind paperForAll;
    private final Map<PaperKind, Integer> questions;

    SheetFile(@Nullable PaperKind paperForAll, Map<PaperKind, Integer> questions) {
        this.paperForAll = paperForAll;
        this.questions = questions;
    }

    static Optional<Map.Entry<HeaderCells, List<SheetRow>>> find(List<Table> tables) {
        for (Table table : tables) {
            List<SheetRow> rows = table.rows();
            for (int i = 0; i < Math.min(SEARCHED_ROWS, rows.size()); i++) {
                HeaderCells header = HeaderCells.of(rows.get(i));
                if (header.candidate() != null
                        && (header.answer() != null || header.numbered().size() > 1)) {
                    return Optional.of(Map.entry(header, rows.subList(i + 1, rows.size())));
                }
            }
        }
        return Optional.empty();
    }

    List<Found> read(HeaderCells header, List<SheetRow> rows) {
        List<SheetRow> filled = rows.stream()
                .filter(row -> !HeaderCells.isCandidate(number(header, row)))
                .filter(row -> !number(header, row).isEmpty() || !answersEmpty(header, row))
                .toList();
        boolean longForm = header.answer() != null
                && header.question() != null
                && header.numbered().isEmpty()
                && isQuestion(header);
        return longForm
                ? longForm(header, filled)
                : filled.stream().map(row -> wide(header, row)).toList();
    }

    /** A running number is no question. */
    private static boolean isQuestion(HeaderCells header) {
        return HeaderText.folded(header.row()
                        .cell(java.util.Objects.requireNonNull(header.question()))
                        .text())
                .startsWith("cau");
    }

    private Found wide(HeaderCells header, SheetRow row) {
        Problems problems = new Problems();
        Optional<PaperKind> paper = paper(header, row, problems);
        List<Answer> answers = new ArrayList<>();
        paper.map(questions::get).ifPresent(count -> {
            if (header.numbered().size() > 1) {
                answers.addAll(columns(header, row, count, problems));
            } else {
                int column = java.util.Objects.requireNonNull(header.answer());
                String text = row.cell(column).text();
                AnswerText.whole(text, count)
                        .ifPresentOrElse(
                                answers::addAll,
                                () -> problems.at(
                                        row.number(), column, "answersUnreadable", AnswerText.signs(text), count));
            }
        });
        return found(row.number(), number(header, row), variant(header, row), paper, answers, problems);
    }

    private static List<Answer> columns(HeaderCells header, SheetRow row, int count, Problems problems) {
        List<Integer> missing = header.missing(count);
        if (!missing.isEmpty()) {
            problems.at(
                    header.row().number(),
                    "columnsMissing",
                    missing.stream().map(String::valueOf).collect(Collectors.joining(", ")));
            return List.of();
        }
        List<Answer> answers = new ArrayList<>();
        header.numbered().forEach((question, column) -> {
            SheetCell cell = row.cell(column);
            Optional<Answer> answer = cell.error() ? Optional.empty() : AnswerText.cell(cell.text());
            if (question > count) {
                if (!cell.isEmpty()) {
                    problems.at(row.number(), column, "questionBeyond", question, count);
                }
            } else if (answer.isEmpty()) {
                problems.at(row.number(), column, "answerUnreadable", cell.text());
            } else {
                answers.add(answer.get());
            }
        });
        return answers;
    }

    private List<Found> longForm(HeaderCells header, List<SheetRow> rows) {
        Map<Whose, List<SheetRow>> sheets = new LinkedHashMap<>();
        rows.forEach(row -> sheets.computeIfAbsent(
                        new Whose(number(header, row), paper(header, row, new Problems()), variant(header, row)),
                        whose -> new ArrayList<>())
                .add(row));
        return sheets.entrySet().stream()
                .map(sheet -> longSheet(header, sheet.getKey(), sheet.getValue()))
                .toList();
    }

    private Found longSheet(HeaderCells header, Whose whose, List<SheetRow> rows) {
        int first = rows.getFirst().number();
        Problems problems = new Problems();
        Optional<PaperKind> paper = paper(header, rows.getFirst(), problems);
        int questionColumn = java.util.Objects.requireNonNull(header.question());
        int answerColumn = java.util.Objects.requireNonNull(header.answer());
        Map<Integer, Answer> answers = new TreeMap<>();
        int count = paper.map(questions::get).orElse(0);
        for (SheetRow row : rows) {
            String number = row.cell(questionColumn).text().replaceFirst("(?iu)^câu\\s*", "");
            Optional<Answer> answer = row.cell(answerColumn).error()
                    ? Optional.empty()
                    : AnswerText.cell(row.cell(answerColumn).text());
            if (!number.matches("0*[1-9]\\d{0,2}")) {
                problems.at(row.number(), questionColumn, "questionNumber", number);
            } else if (count > 0 && Integer.parseInt(number) > count) {
                problems.at(row.number(), questionColumn, "questionBeyond", number, count);
            } else if (answer.isEmpty()) {
                problems.at(
                        row.number(),
                        answerColumn,
                        "answerUnreadable",
                        row.cell(answerColumn).text());
            } else if (answers.putIfAbsent(Integer.parseInt(number), answer.get()) != null) {
                problems.at(row.number(), questionColumn, "answerTwice", number);
            }
        }
        String missing = IntStream.rangeClosed(1, count)
                .filter(question -> !answers.containsKey(question))
                .mapToObj(String::valueOf)
                .collect(Collectors.joining(", "));
        if (!missing.isEmpty() && problems.none()) {
            problems.at(first, "answersMissing", missing);
        }
        return found(first, whose.number(), whose.variant(), paper, List.copyOf(answers.values()), problems);
    }

    private static Found found(
            int row,
            String number,
            String variant,
            Optional<PaperKind> paper,
            List<Answer> answers,
            Problems problems) {
        if (number.isEmpty()) {
            problems.at(row, "noNumber");
        }
        SheetLine line = problems.none() ? new SheetLine(row, number, paper.orElseThrow(), variant, answers) : null;
        return new Found(row, number, line, problems.found());
    }

    private Optional<PaperKind> paper(HeaderCells header, SheetRow row, Problems problems) {
        String text = header.part() == null ? "" : row.cell(header.part()).text();
        Optional<PaperKind> paper = text.isEmpty() ? Optional.ofNullable(paperForAll) : named(text);
        if (paper.isEmpty()) {
            problems.at(row.number(), header.part() == null ? 0 : header.part(), "partUnknown", text);
        } else if (!questions.containsKey(paper.get())) {
            problems.at(row.number(), "partNotHere");
            return Optional.empty();
        }
        return paper;
    }

    private static Optional<PaperKind> named(String text) {
        String folded = HeaderText.folded(text);
        if (folded.contains("kien thuc chung") || folded.matches("(phan )?(i|1)")) {
            return Optional.of(PaperKind.GENERAL_KNOWLEDGE);
        }
        if (folded.contains("ngoai ngu") || folded.contains("tieng ") || folded.matches("(phan )?(ii|2)")) {
            return Optional.of(PaperKind.FOREIGN_LANGUAGE);
        }
        return folded.contains("tin hoc") || folded.matches("(phan )?(iii|3)")
                ? Optional.of(PaperKind.INFORMATICS)
                : Optional.empty();
    }

    private static String number(HeaderCells header, SheetRow row) {
        return row.cell(java.util.Objects.requireNonNull(header.candidate())).text();
    }

    private static String variant(HeaderCells header, SheetRow row) {
        return header.variant() == null ? "" : row.cell(header.variant()).text();
    }

    private static boolean answersEmpty(HeaderCells header, SheetRow row) {
        boolean columns = header.numbered().values().stream()
                .allMatch(column -> row.cell(column).isEmpty());
        return columns && (header.answer() == null || row.cell(header.answer()).isEmpty());
    }
}
