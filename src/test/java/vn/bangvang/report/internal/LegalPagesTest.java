package vn.bangvang.report.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.bangvang.PagePictures;

/** What the papers with legal effect look like, in both layouts, filled with what never changes. */
class LegalPagesTest {

    private static final Pattern NAME = Pattern.compile("\\{([A-Za-z_]+)}");
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2025-03-09T02:00:00Z"), ZoneOffset.UTC);
    private static final LocalDate DAY = LocalDate.of(2025, 3, 9);

    private static final List<String> PAPERS = List.of(
            "announcement",
            "board-decision",
            "board-summary",
            "council-decision",
            "decision",
            "public-list",
            "result-list",
            "result-notice",
            "written-summary");

    /** For what is not named here, the name itself in brackets. */
    private static final Map<String, String> VALUES = Map.ofEntries(
            Map.entry("round", "kỳ thi tuyển công chức năm 2025"),
            Map.entry("round_code", "TT-2025-1"),
            Map.entry("ruleSet", "Nghị định số 138/2020/NĐ-CP"),
            Map.entry("plan", "12-KH/TU ngày 06/01/2025"),
            Map.entry("agency", "Ban Tổ chức Tỉnh ủy"),
            Map.entry("kind", "thi tuyển"),
            Map.entry("council", "25-QĐ/TU"),
            Map.entry("councilDate", "20/01/2025"),
            Map.entry("chair", "Nguyễn Thị Hường"),
            Map.entry("head", "Trần Quốc Bảo"),
            Map.entry("name", "Hoàng Hữu Bình"),
            Map.entry("birth", "17/05/1998"),
            Map.entry("birthYear", "1998"),
            Map.entry("number", "002"),
            Map.entry("candidateNumber", "002"),
            Map.entry("code", "482913"),
            Map.entry("postCode", "P1"),
            Map.entry("postTitle", "Chuyên viên Ban Phong trào"),
            Map.entry("postAgency", "Tỉnh đoàn Lâm Đồng"),
            Map.entry("post", "Chuyên viên Ban Phong trào"),
            Map.entry("degree", "Đại học"),
            Map.entry("quota", "2"),
            Map.entry("quotaNote", " (chỉ tiêu: 2)"),
            Map.entry("mark", "82,5"),
            Map.entry("official", "82,5"),
            Map.entry("examiner", "82,5"),
            Map.entry("first", "82,0"),
            Map.entry("second", "83,0"),
            Map.entry("third", ""),
            Map.entry("spread", "1,0"),
            Map.entry("priority", "2,5"),
            Map.entry("total", "85,0"),
            Map.entry("rank", "1"),
            Map.entry("result", "Trúng tuyển"),
            Map.entry("how", "Trung bình cộng"),
            Map.entry("item", "Điểm thi"),
            Map.entry("value", "82,5"),
            Map.entry("position", "Phó Trưởng ban, Ban Tổ chức Tỉnh ủy"),
            Map.entry("role", "Ủy viên"),
            Map.entry("body", "Ban kiểm tra, sát hạch"),
            Map.entry("unit", "Ban số 1"),
            Map.entry("board", "Ban số 1"),
            Map.entry("draftNote", ""),
            Map.entry("againNote", ""),
            Map.entry("decisionNote", ""),
            Map.entry("pendingNote", ""),
            Map.entry("passMark", "50,0"),
            Map.entry("confirmedOn", "07/03/2025"),
            Map.entry("strikeNote", "Dòng không dùng phải gạch bỏ. "),
            Map.entry("sizes", "5 hoặc 7"),
            Map.entry("sizesArticle", "NĐ 138/2020/NĐ-CP, Điều 7"),
            Map.entry("spreadArticle", "Thông tư 6/2020/TT-BNV, Điều 31"),
            Map.entry("rankingArticle", "NĐ 138/2020/NĐ-CP, Điều 9"),
            Map.entry("duty", "Ban chấm điểm thí sinh theo quy chế và bàn giao kết quả cho Hội đồng."),
            Map.entry("lockedNote", "Kết quả của ban đã được Trưởng ban khóa trên hệ thống."),
            Map.entry("candidates", "3"),
            Map.entry("selected", "3"),
            Map.entry("notSelected", "0"),
            Map.entry("unranked", "0"),
            Map.entry("marked", "3"),
            Map.entry("unmarked", "0"),
            Map.entry("papers", "3"),
            Map.entry("settled", "3"),
            Map.entry("posts", "3"),
            Map.entry("places", "6"),
            Map.entry("bundle", "1"),
            Map.entry("version", "1"),
            Map.entry("rehearsalNote", ""),
            Map.entry("reason", ""),
            Map.entry("note", ""));

    /** What differs from row to row. */
    private static final Map<String, List<String>> ROWS = Map.of(
            "row", List.of("1", "2", "3"),
            "rank", List.of("1", "2", "3"),
            "number", List.of("002", "014", "021"),
            "candidateNumber", List.of("002", "014", "021"),
            "code", List.of("482913", "519207", "730846"),
            "name", List.of("Hoàng Hữu Bình", "Lê Thị Ngọc Ánh", "K’Bảo Duy"),
            "postCode", List.of("P1", "P2", "P3"),
            "item", List.of("Điểm thi", "Điểm ưu tiên", "Tổng điểm"),
            "role", List.of("Trưởng ban", "Ủy viên", "Ủy viên"));

    @TempDir
    Path own;

    static Stream<String> everyLegalPaperInEveryLayout() {
        return PAPERS.stream().flatMap(name -> Stream.of(name + " PARTY", name + " STATE"));
    }

    @ParameterizedTest
    @MethodSource("everyLegalPaperInEveryLayout")
    void a_legal_paper_looks_as_approved(String paperAndLayout) throws IOException {
        String name = paperAndLayout.split(" ")[0];
        String layout = paperAndLayout.split(" ")[1];

        PagePictures.assertApproved(name + "-" + layout, print(name, layout, text -> text, "82,5"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"left: 30 > left: 31", "top: 20 > top: 21", "body: 13 > body: 14", "table: 12 > table: 11"})
    void a_millimetre_and_a_point_are_noticed(String change) throws IOException {
        String[] fromTo = change.split(" > ");
        UnaryOperator<String> changed = text -> text.replace(fromTo[0], fromTo[1]);

        assertThat(dotsThatDiffer(print("decision", "STATE", text -> text, "82,5")))
                .isZero();
        assertThat(dotsThatDiffer(print("decision", "STATE", changed, "82,5"))).isGreaterThan(100);
    }

    @Test
    void another_digit_in_a_mark_is_noticed() throws IOException {
        String layout = "PARTY";
        BufferedImage approved =
                PagePictures.approved("result-notice-" + layout + "-1").orElseThrow();
        BufferedImage other = PagePictures.pages(print("result-notice", layout, text -> text, "82,6"))
                .getFirst();

        assertThat(PagePictures.differing(approved, other)).isPositive();
    }

    private static long dotsThatDiffer(byte[] decision) {
        return PagePictures.differing(
                PagePictures.approved("decision-STATE-1").orElseThrow(),
                PagePictures.pages(decision).getFirst());
    }

    private byte[] print(String name, String layout, UnaryOperator<String> change, String value) throws IOException {
        Files.writeString(
                own.resolve("office.yaml"),
                Files.readString(Path.of("reports/office.yaml")).replaceAll("layout: .*", "layout: " + layout));
        Files.writeString(
                Files.createDirectories(own.resolve("layout")).resolve(layout + ".yaml"),
                change.apply(Files.readString(Path.of("reports/layout", layout + ".yaml"))));
        var folder = new ReportsFolder(own.toString());
        PaperForm form = folder.form(name);
        return new Composer(folder, new PaperConformanceTest.TrialSignatures(), CLOCK)
                .print(form, List.of(filling(form, value)))
                .content();
    }

    private static Filling filling(PaperForm form, String value) throws IOException {
        Map<String, String> values = new HashMap<>();
        Matcher names = NAME.matcher(Files.readString(Path.of("reports/paper", form.name() + ".yaml")));
        while (names.find()) {
            values.put(names.group(1), sample(names.group(1)));
        }
        if (form.name().equals("council-decision")) {
            values.put("body", "Hội đồng tuyển dụng");
        }
        if (form.name().equals("public-list")) {
            values.put(Filling.CHECK_ADDRESS, "https://bangvang.example/kiem-tra/7d3f0a6c52b84e0f9a61");
        }
        List<Filling.Line> lines = new ArrayList<>();
        for (int row = 0; row < 3; row++) {
            Map<String, String> cells = new HashMap<>();
            for (PaperForm.Column column : form.columns()) {
                List<String> rows = ROWS.get(column.key());
                for (String place : List.of("", "1", "2", "3")) {
                    cells.put(column.key() + place, rows == null ? sample(column.key()) : rows.get(row));
                }
            }
            cells.put("value", value);
            lines.add(new Filling.Line(cells));
        }
        List<String> three = List.of("Trần Quốc Bảo", "Lê Minh Châu", "Võ Thị Sáu");
        Map<String, List<String>> people = new HashMap<>();
        form.columns().forEach(column -> people.put(column.each(), three));
        form.signatures().forEach(signer -> people.put(signer.each(), three));
        return new Filling(
                DAY,
                values,
                List.of(new Filling.Section(Map.of(), lines)),
                people,
                form.signatures().stream().map(PaperForm.Signer::only).collect(Collectors.toSet()));
    }

    private static String sample(String name) {
        return VALUES.getOrDefault(name, "[" + name + "]");
    }
}
