package vn.bangvang.intake.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.bangvang.intake.Field;
import vn.bangvang.regulation.PriorityCategory;

/** The priority categories of the round's rule set that a cell claims, in full or in the usual short forms. */
final class PriorityReader {

    private static final Set<String> NONE = Set.of("", "khong", "khong co", "0", "x khong", "none", "binh thuong");
    private static final Pattern SEPARATOR = Pattern.compile("[;,\\n/+]| và ");
    private static final Map<String, String> SHORT_FORMS = Map.ofEntries(
            Map.entry("dtts", "dan toc thieu so"),
            Map.entry("ahllvt", "anh hung luc luong vu trang"),
            Map.entry("llvt", "luc luong vu trang"),
            Map.entry("ahld", "anh hung lao dong"),
            Map.entry("tb", "thuong binh"),
            Map.entry("bb", "benh binh"),
            Map.entry("ls", "liet si"),
            Map.entry("nvqs", "nghia vu quan su"),
            Map.entry("cand", "cong an nhan dan"),
            Map.entry("tnxp", "thanh nien xung phong"),
            Map.entry("sqdb", "si quan du bi"),
            Map.entry("qncn", "quan nhan chuyen nghiep"),
            Map.entry("hdkc", "hoat dong khang chien"),
            Map.entry("cdhh", "chat doc hoa hoc"));

    private final List<Label> labels;

    private record Label(String code, String words) {}

    PriorityReader(List<PriorityCategory> categories) {
        labels = categories.stream()
                .map(category ->
                        new Label(category.code(), inFull(category.label()).replaceFirst("^(nguoi|doi vien) ", "")))
                .sorted(Comparator.comparingInt((Label label) -> label.words().length())
                        .reversed())
                .toList();
    }

    Set<String> read(RowCells cells, Findings findings) {
        Integer column = cells.column(Field.PRIORITY);
        String text = cells.text(Field.PRIORITY);
        if (NONE.contains(Cleaning.folded(text))) {
            return Set.of();
        }
        Set<String> codes = new LinkedHashSet<>();
        for (String claim : claims(text)) {
            List<String> found = codesOf(claim);
            if (found.size() == 1) {
                codes.add(found.getFirst());
            } else if (claim.matches("[\\d.,]+( điểm)?")) {
                findings.refused(column, "priorityAsPoints", claim);
            } else {
                findings.refused(column, found.isEmpty() ? "priorityUnknown" : "priorityAmbiguous", claim);
            }
        }
        if (!codes.isEmpty() && cells.text(Field.PRIORITY_EVIDENCE).isEmpty()) {
            findings.noted(column, "priorityWithoutEvidence");
        }
        return codes;
    }

    /** A label may itself hold a comma, so the whole cell is tried before its parts; 2,5 is one claim. */
    private List<String> claims(String text) {
        if (codesOf(text).size() == 1
                        && SEPARATOR
                                        .splitAsStream(text)
                                        .filter(part -> codesOf(part).size() == 1)
                                        .count()
                                <= 1
                || text.matches("\\d+[.,]\\d+( điểm)?")) {
            return List.of(text);
        }
        return SEPARATOR
                .splitAsStream(text)
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    private List<String> codesOf(String claim) {
        String words = inFull(claim);
        List<String> exact = labels.stream()
                .filter(label -> label.code().equalsIgnoreCase(claim.strip())
                        || label.words().equals(words.replaceFirst("^(nguoi|doi vien) ", "")))
                .map(Label::code)
                .toList();
        if (!exact.isEmpty()) {
            return exact;
        }
        List<String> inside = new ArrayList<>();
        int longest = 0;
        for (Label label : labels) {
            if ((" " + words + " ").contains(" " + label.words() + " ")
                    && label.words().length() >= longest) {
                longest = label.words().length();
                inside.add(label.code());
            }
        }
        if (!inside.isEmpty()) {
            return inside;
        }
        return words.split(" ").length < 2
                ? List.of()
                : labels.stream()
                        .filter(label -> (" " + label.words() + " ").contains(" " + words + " "))
                        .map(Label::code)
                        .toList();
    }

    private static String inFull(String text) {
        return Pattern.compile(" ")
                .splitAsStream(Cleaning.folded(text))
                .map(word -> SHORT_FORMS.getOrDefault(word, word))
                .collect(Collectors.joining(" "));
    }
}
