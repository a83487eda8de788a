package vn.bangvang.demo.internal;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Made-up files as a testing program writes them: a key with one variant, and sheets with so many right answers. */
final class DemoSheets {

    private static final String LETTERS = "ABCD";

    private DemoSheets() {}

    static byte[] key(int questions, String variant) {
        return utf8("Câu;Mã đề " + variant + "\n"
                + IntStream.rangeClosed(1, questions)
                        .mapToObj(n -> n + ";" + letter(n))
                        .collect(Collectors.joining("\n"))
                + "\n");
    }

    /** The candidate in place i has {@code right.get(i)} right answers; who has none sat no paper and has no row. */
    static byte[] sheets(int questions, String variant, List<Integer> right) {
        return utf8("Số báo danh;Mã đề;Bài làm\n"
                + IntStream.range(0, right.size())
                        .filter(i -> right.get(i) > 0)
                        .mapToObj(i -> "%03d;%s;%s".formatted(i + 1, variant, answers(questions, right.get(i))))
                        .collect(Collectors.joining("\n"))
                + "\n");
    }

    /** Wrong answers are spread over the paper, so that the figures of each question say something. */
    static String answers(int questions, int right) {
        return IntStream.rangeClosed(1, questions)
                .mapToObj(n -> isRight(n, questions, right) ? letter(n) : letter(n + 1))
                .collect(Collectors.joining());
    }

    /** The number of the first question that such a sheet has wrong. */
    static int firstWrong(int questions, int right) {
        return IntStream.rangeClosed(1, questions)
                .filter(n -> !isRight(n, questions, right))
                .findFirst()
                .orElseThrow();
    }

    private static boolean isRight(int question, int questions, int right) {
        return (question * 7) % questions < right;
    }

    private static String letter(int n) {
        return String.valueOf(LETTERS.charAt(n % LETTERS.length()));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
