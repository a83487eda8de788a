package vn.bangvang.mcq.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.bangvang.intake.HeaderText;
import vn.bangvang.intake.SheetRow;
import vn.bangvang.mcq.VariantKey;

/**
 * What the cells of one row mean if the row is a header.
 *
 * @param numbered columns by the question that they are headed with
 * @param coded columns by the variant that they are headed with
 * @param mastersOf columns that give the questions' ids, by variant
 */
record HeaderCells(
        SheetRow row,
        @Nullable Integer candidate,
        @Nullable Integer part,
        @Nullable Integer variant,
        @Nullable Integer question,
        @Nullable Integer answer,
        @Nullable Integer master,
        Map<Integer, Integer> numbered,
        Map<String, Integer> coded,
        Map<String, Integer> mastersOf) {

    private static final Set<String> CANDIDATE =
            Set.of("sbd", "so bao danh", "so bd", "so bao danh sbd", "ma thi sinh", "ma ts", "candidate number");
    private static final Set<String> PART = Set.of("phan thi", "phan", "mon thi", "mon", "bai thi", "part");
    private static final Set<String> VARIANT =
            Set.of("ma de", "made", "ma de thi", "de", "de thi", "de so", "variant", "exam code");
    private static final Set<String> QUESTION = Set.of("cau", "cau hoi", "cau so", "so cau", "cau hoi so", "question");
    private static final Set<String> ORDER = Set.of("stt", "tt", "so tt");
    private static final Set<String> ANSWER = Set.of(
            "dap an",
            "dap an dung",
            "phuong an",
            "phuong an dung",
            "phuong an chon",
            "tra loi",
            "cau tra loi",
            "bai lam",
            "chuoi dap an",
            "chuoi tra loi",
            "answer",
            "answers",
            "key");
    private static final Set<String> MASTER = Set.of("cau goc", "ma cau", "ma cau hoi", "cau hoi goc", "master");
    private static final Pattern NUMBERED =
            Pattern.compile("(?:(?:cau hoi|cau so|cau|question|c|q) ?)?0*([1-9]\\d{0,2})");
    private static final Pattern CODED =
            Pattern.compile("(?iu)(?:(?:đáp án|mã đề thi|mã đề|đề số|đề)\\s*)*([A-Za-z]?\\d[A-Za-z0-9-]*|[A-Za-z])");
    private static final Pattern MASTER_OF = Pattern.compile("(?iu)(?:câu\\s+)?gốc\\s+(.+)|(.+?)\\s+(?:câu\\s+)?gốc");

    static HeaderCells of(SheetRow row) {
        Map<String, Integer> roles = new LinkedHashMap<>();
        Map<Integer, Integer> numbered = new TreeMap<>();
        Map<String, Integer> coded = new LinkedHashMap<>();
        Map<String, Integer> mastersOf = new LinkedHashMap<>();
        for (int c = 0; c < row.cells().size(); c++) {
            String text = row.cell(c).text();
            String folded = HeaderText.folded(text);
            Optional<String> role = role(folded);
            if (role.isPresent()) {
                roles.putIfAbsent(role.get(), c);
                continue;
            }
            Matcher number = NUMBERED.matcher(folded);
            if (number.matches()) {
                numbered.putIfAbsent(Integer.parseInt(number.group(1)), c);
            }
            Optional<String> ofVariant = masterOf(text);
            if (ofVariant.isPresent()) {
                mastersOf.putIfAbsent(ofVariant.get(), c);
            } else {
                int column = c;
                code(text).ifPresent(variant -> coded.putIfAbsent(variant, column));
            }
        }
        Integer question = roles.get("question");
        return new HeaderCells(
                row,
                roles.get("candidate"),
                roles.get("part"),
                roles.get("variant"),
                question == null ? roles.get("order") : question,
                roles.get("answer"),
                roles.get("master"),
                numbered,
                coded,
                mastersOf);
    }

    /** The code in {@code 101}, {@code Mã đề 101} or {@code Đáp án đề 101}. */
    static Optional<String> code(String text) {
        Matcher code = CODED.matcher(text.strip());
        return code.matches() && VariantKey.readable(code.group(1)) ? Optional.of(code.group(1)) : Optional.empty();
    }

    /** The code in {@code Gốc 101} or {@code 101 gốc}. */
    static Optional<String> masterOf(String text) {
        Matcher master = MASTER_OF.matcher(text.strip());
        return master.matches() ? code(master.group(1) == null ? master.group(2) : master.group(1)) : Optional.empty();
    }

    /** Whether the cell is a header's word for the candidate's number. */
    static boolean isCandidate(String text) {
        return CANDIDATE.contains(HeaderText.folded(text));
    }

    /** The questions from 1 to that many which no column is headed with. */
    List<Integer> missing(int questions) {
        List<Integer> missing = new ArrayList<>();
        for (int i = 1; i <= questions; i++) {
            if (!numbered.containsKey(i)) {
                missing.add(i);
            }
        }
        return missing;
    }

    private static Optional<String> role(String folded) {
        Map<String, Set<String>> words = new LinkedHashMap<>();
        words.put("candidate", CANDIDATE);
        words.put("part", PART);
        words.put("variant", VARIANT);
        words.put("question", QUESTION);
        words.put("order", ORDER);
        words.put("answer", ANSWER);
        words.put("master", MASTER);
        return words.entrySet().stream()
                .filter(role -> role.getValue().contains(folded))
                .map(Map.Entry::getKey)
                .findFirst();
    }
}
