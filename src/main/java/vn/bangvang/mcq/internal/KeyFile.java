package vn.bangvang.mcq.internal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.bangvang.intake.SheetCell;
import vn.bangvang.intake.SheetRow;
import vn.bangvang.intake.TableReader.Table;
import vn.bangvang.mcq.AnswerKey;
import vn.bangvang.mcq.AnswerKeys.KeyReadOutcome;
import vn.bangvang.mcq.KeyDraft;
import vn.bangvang.mcq.KeyEntry;
import vn.bangvang.mcq.VariantKey;
import vn.bangvang.regulation.PaperKind;

/** Reads a key from tables: a row a question, a row a variant, or a row for each question of each variant. */
class KeyFile {

    private static final int SEARCHED_ROWS = 60;

    /** One place of a variant as the file gives it. */
    private record Place(int row, int column, String accepted) {}

    private final PaperKind paper;
    private final int questions;
    private final Problems problems = new Problems();
    private final Map<String, Map<Integer, Place>> places = new LinkedHashMap<>();
    private final Map<String, Map<Integer, Place>> masters = new LinkedHashMap<>();

    KeyFile(PaperKind paper, int questions) {
        this.paper = paper;
        this.questions = questions;
    }

    /** The first table with a header that names questions and variants gives the key. */
    KeyReadOutcome read(String fileName, String source, List<Table> tables) {
        for (Table table : tables) {
            List<SheetRow> rows = table.rows();
            for (int i = 0; i < Math.min(SEARCHED_ROWS, rows.size()); i++) {
                HeaderCells header = HeaderCells.of(rows.get(i));
                List<SheetRow> below = rows.subList(i + 1, rows.size());
                if (header.question() != null && header.answer() != null) {
                    below.forEach(row -> longRow(header, row));
                    return outcome(header.row().number(), source);
                }
                if (header.question() != null && !header.coded().isEmpty()) {
                    below.forEach(row -> questionRow(header, row));
                    return outcome(header.row().number(), source);
                }
                if (header.variant() != null && header.numbered().size() > 1) {
                    below.forEach(row -> variantRow(header, row));
                    return outcome(header.row().number(), source);
                }
            }
        }
        return new KeyReadOutcome.NoHeader(fileName);
    }

    private void longRow(HeaderCells header, SheetRow row) {
        SheetCell answer = row.cell(needed(header.answer()));
        if (answer.isEmpty() && row.cell(needed(header.question())).text().isEmpty()) {
            return;
        }
        String variant =
                header.variant() == null ? "" : row.cell(header.variant()).text();
        if (!VariantKey.readable(variant) || header.variant() != null && variant.isEmpty()) {
            problems.at(row.number(), needed(header.variant()), "variant", variant);
            return;
        }
        number(row, needed(header.question())).ifPresent(question -> {
            put(places, variant, question, row, needed(header.answer()));
            if (header.master() != null) {
                put(masters, variant, question, row, header.master());
            }
        });
    }

    private void questionRow(HeaderCells header, SheetRow row) {
        boolean nothing = header.coded().values().stream()
                .allMatch(column -> row.cell(column).isEmpty());
        if (nothing && !row.cell(needed(header.question())).text().matches("\\d+")) {
            return;
        }
        number(row, needed(header.question())).ifPresent(question -> {
            header.coded().forEach((variant, column) -> {
                put(places, variant, question, row, column);
                Integer master = header.mastersOf().getOrDefault(variant, header.master());
                if (master != null) {
                    put(masters, variant, question, row, master);
                }
            });
        });
    }

    private void variantRow(HeaderCells header, SheetRow row) {
        boolean nothing = header.numbered().values().stream()
                .allMatch(column -> row.cell(column).isEmpty());
        String text = row.cell(needed(header.variant())).text();
        if (nothing && HeaderCells.code(text).isEmpty()) {
            return;
        }
        Optional<String> master = HeaderCells.masterOf(text);
        Optional<String> variant = master.or(() -> HeaderCells.code(text));
        if (variant.isEmpty()) {
            problems.at(row.number(), needed(header.variant()), "variant", text);
            return;
        }
        header.numbered()
                .forEach((question, column) ->
                        put(master.isPresent() ? masters : places, variant.get(), question, row, column));
    }

    private Optional<Integer> number(SheetRow row, int column) {
        String text = row.cell(column).text().replaceFirst("(?iu)^câu\\s*", "");
        if (!text.matches("0*[1-9]\\d{0,2}")) {
            problems.at(row.number(), column, "questionNumber", text);
            return Optional.empty();
        }
        return Optional.of(Integer.parseInt(text));
    }

    private void put(Map<String, Map<Integer, Place>> into, String variant, int question, SheetRow row, int column) {
        String text = row.cell(column).text();
        Place before = into.computeIfAbsent(variant, code -> new TreeMap<>())
                .putIfAbsent(question, new Place(row.number(), column, text));
        if (before != null) {
            problems.at(row.number(), column, "questionTwice", question, variant, before.row());
        }
    }

    private KeyReadOutcome outcome(int headerRow, String source) {
        masters.keySet().stream()
                .filter(variant -> !places.containsKey(variant))
                .forEach(variant -> problems.at(headerRow, "masterWithoutKey", variant));
        if (places.isEmpty()) {
            problems.at(headerRow, "nothingBelow");
        }
        List<VariantKey> variants = new ArrayList<>();
        places.forEach((variant, key) -> variant(headerRow, variant, key).ifPresent(variants::add));
        if (!problems.none()) {
            return new KeyReadOutcome.Faulty(problems.found());
        }
        AnswerKey key = new AnswerKey(paper, variants);
        Problems notes = new Problems();
        if (masters.isEmpty() && variants.size() > 1) {
            notes.at(headerRow, "sameOrder");
        } else if (key.questions().size() > key.length()) {
            notes.at(headerRow, "differentQuestions", key.questions().size(), key.length());
        }
        return new KeyReadOutcome.Read(new KeyDraft(key, source, notes.found()));
    }

    private Optional<VariantKey> variant(int headerRow, String variant, Map<Integer, Place> key) {
        String missing = IntStream.rangeClosed(1, questions)
                .filter(question -> !key.containsKey(question))
                .mapToObj(String::valueOf)
                .collect(Collectors.joining(", "));
        if (!missing.isEmpty()) {
            problems.at(headerRow, "questionsMissing", variant, missing, questions);
        }
        Set<String> ids = new HashSet<>();
        List<KeyEntry> entries = new ArrayList<>();
        key.forEach((question, place) -> {
            Optional<String> accepted = accepted(question, place);
            Optional<String> id = id(variant, question);
            if (id.isPresent() && !ids.add(id.get())) {
                Place where = masters.getOrDefault(variant, Map.of()).getOrDefault(question, place);
                problems.at(where.row(), where.column(), "masterTwice", id.get(), variant);
            } else if (accepted.isPresent() && id.isPresent()) {
                entries.add(new KeyEntry(id.get(), accepted.get()));
            }
        });
        return problems.none() ? Optional.of(new VariantKey(variant, entries)) : Optional.empty();
    }

    private Optional<String> accepted(int question, Place place) {
        String text = place.accepted().toUpperCase(Locale.ROOT).replace(" ", "");
        if (question > questions) {
            if (!text.isEmpty()) {
                problems.at(place.row(), place.column(), "questionBeyond", question, questions);
            }
            return Optional.empty();
        }
        if (!KeyEntry.readable(text)) {
            problems.at(place.row(), place.column(), text.isEmpty() ? "keyEmpty" : "keyUnreadable", place.accepted());
            return Optional.empty();
        }
        return Optional.of(text);
    }

    /** The question's id: from the file, or else its number. */
    private Optional<String> id(String variant, int question) {
        Map<Integer, Place> ofVariant = masters.get(variant);
        if (ofVariant == null) {
            return Optional.of(String.valueOf(question));
        }
        Place place = ofVariant.get(question);
        if (place == null || question > questions) {
            return Optional.empty();
        }
        if (!KeyEntry.readableQuestion(place.accepted())) {
            problems.at(place.row(), place.column(), "masterUnreadable", place.accepted());
            return Optional.empty();
        }
        return Optional.of(place.accepted());
    }

    private static int needed(@org.jspecify.annotations.Nullable Integer column) {
        return java.util.Objects.requireNonNull(column);
    }
}
