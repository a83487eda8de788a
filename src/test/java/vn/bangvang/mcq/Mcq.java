package vn.bangvang.mcq;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.bangvang.candidate.anonymous.AnonymousCandidate;
import vn.bangvang.candidate.anonymous.CandidateId;
import vn.bangvang.regulation.ExamDesign.TestPart;
import vn.bangvang.regulation.LegalRef;
import vn.bangvang.regulation.PaperKind;
import vn.bangvang.round.PostId;
import vn.bangvang.round.RoundId;

/** Builds keys and answer sheets, and the files that a testing program would write of them. */
public final class Mcq {

    public static final LegalRef ARTICLE = new LegalRef("NĐ 138/2020/NĐ-CP", "Điều 8 khoản 1");

    private static final String LETTERS = "ABCD";
    private static final String WRONG = "BCDA";

    private Mcq() {}

    /** A part with a pass mark of half. */
    public static TestPart part(PaperKind paper, int questions) {
        return new TestPart(paper, questions, questions, new BigDecimal("50"), ARTICLE, ARTICLE);
    }

    public static AnonymousCandidate candidate(int id) {
        return new AnonymousCandidate(new CandidateId(id), new RoundId(1), new PostId(1), "%03d".formatted(id));
    }

    /** A key whose variants print the same questions, each in another order: question n has the letter n mod 4. */
    public static AnswerKey key(PaperKind paper, int questions, String... variants) {
        List<VariantKey> keys = new ArrayList<>();
        for (int v = 0; v < variants.length; v++) {
            List<Integer> order =
                    new ArrayList<>(IntStream.rangeClosed(1, questions).boxed().toList());
            Collections.rotate(order, v * 7);
            keys.add(new VariantKey(
                    variants[v],
                    order.stream()
                            .map(n -> new KeyEntry(String.valueOf(n), letter(n)))
                            .toList()));
        }
        return new AnswerKey(paper, keys);
    }

    /** Answers of which the questions 1 to {@code right} are right and all others wrong. */
    public static List<Answer> answers(AnswerKey key, String variant, int right) {
        return key.variant(variant).orElseThrow().entries().stream()
                .map(entry -> new Answer(
                        Integer.parseInt(entry.question()) <= right
                                ? entry.accepted()
                                : WRONG.substring(
                                        LETTERS.indexOf(entry.accepted()), LETTERS.indexOf(entry.accepted()) + 1)))
                .toList();
    }

    public static AnswerSheet sheet(int candidate, AnswerKey key, String variant, int right) {
        return new AnswerSheet(new CandidateId(candidate), key.paper(), variant, answers(key, variant, right));
    }

    /** One sign a question. */
    public static String text(List<Answer> answers) {
        return answers.stream()
                .map(answer -> answer.doubleMark() ? "*" : answer.code())
                .collect(Collectors.joining());
    }

    /** The key as .csv: a row a question, two columns a variant. */
    public static String keyFile(AnswerKey key) {
        StringBuilder file = new StringBuilder("Câu");
        key.variants()
                .forEach(variant -> file.append(";Mã đề ")
                        .append(variant.variant())
                        .append(";Gốc ")
                        .append(variant.variant()));
        for (int i = 0; i < key.length(); i++) {
            file.append('\n').append(i + 1);
            for (VariantKey variant : key.variants()) {
                KeyEntry entry = variant.entries().get(i);
                file.append(';').append(entry.accepted()).append(';').append(entry.question());
            }
        }
        return file.append('\n').toString();
    }

    /** Sheets as .csv, each row {@code number;variant;answers}. */
    public static String sheetFile(String... rows) {
        return "SBD;Mã đề;Bài làm\n" + Arrays.stream(rows).collect(Collectors.joining("\n")) + "\n";
    }

    private static String letter(int question) {
        return LETTERS.substring(question % 4, question % 4 + 1);
    }
}
