package vn.bangvang.intake.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.bangvang.candidate.DoubleCheck;
import vn.bangvang.intake.Field;
import vn.bangvang.intake.Finding;
import vn.bangvang.intake.JudgedRow;
import vn.bangvang.intake.JudgedRow.Standing;
import vn.bangvang.intake.ListFile;
import vn.bangvang.intake.SheetRow;
import vn.bangvang.regulation.ExamForm;
import vn.bangvang.regulation.PostRank;
import vn.bangvang.regulation.internal.ShippedRules;
import vn.bangvang.round.Post;
import vn.bangvang.round.PostData;
import vn.bangvang.round.PostId;
import vn.bangvang.round.RoundId;

/** The list of the tour: as a district sends it, with every person made up. */
class SampleListTest {

    private static final Path FILE = Path.of("docs/tour/danh-sach-duc-trong.xlsx");

    @Test
    void the_list_of_the_tour_shows_each_kind_of_repair_and_refusal() throws IOException {
        ListFile list = ListFinder.find("ds.xlsx", "00", WorkbookReader.read(Files.readAllBytes(FILE)))
                .orElseThrow();
        Map<Field, Integer> columns = new EnumMap<>(Field.class);
        list.columns().forEach(column -> columns.put(column.guess(), column.index()));
        columns.remove(Field.ORDER);
        columns.remove(Field.IGNORED);
        RowJudge judge = new RowJudge(
                columns,
                new BirthReader(LocalDate.of(2023, 11, 6)),
                new PostReader(List.of(post(1, "D01"), post(2, "D02")), null),
                new PriorityReader(ShippedRules.of("V1").priorityCategories().value()),
                new DoubleCheck(List.of()));

        List<JudgedRow> rows =
                list.rows().stream().map((SheetRow row) -> judge.judge(row)).toList();

        assertThat(rows)
                .extracting(row -> row.row().number() + " " + row.standing() + " "
                        + row.findings().stream()
                                .filter(finding -> row.data() == null == (finding.weight() == Finding.Weight.REFUSED))
                                .map(finding -> finding.messageKey().replaceFirst("intake\\.\\w+\\.", ""))
                                .toList())
                .containsExactly(
                        "9 NEW [case, leadingZeros]",
                        "10 NEW []",
                        "11 NEW [letters, letters]",
                        "12 NEW [twoDigitYear]",
                        "13 NEW []",
                        "14 REFUSED [noSuchDay]",
                        "15 NEW [leadingZeros]",
                        "16 NEW [priorityWithoutEvidence]",
                        "17 REFUSED [postUnknown]",
                        "18 REFUSED [twin]",
                        "19 NEW []",
                        "20 NEW [idContradictsBirth]");
        assertThat(rows)
                .filteredOn(row -> row.standing() == Standing.NEW)
                .extracting(JudgedRow::name)
                .containsExactly(
                        "Nguyễn Hoàng Phúc",
                        "Cil Múp Ka Duyên",
                        "Đặng Quốc Đạt",
                        "Trần Thị Hòa",
                        "Lê Đình Khôi",
                        "Võ Nhật Minh",
                        "Rơ Ông K'Brếp",
                        "Đỗ Gia Bảo",
                        "Hồ Yến Nhi");
    }

    private static Post post(long id, String code) {
        return new Post(
                new PostId(id),
                0,
                new RoundId(1),
                new PostData(code, code, "Tỉnh Đoàn", PostRank.SPECIALIST, ExamForm.INTERVIEW, 1, "", null));
    }

    /** Writes the file anew. */
    static void main() throws IOException {
        Files.createDirectories(FILE.getParent());
        Files.write(
                FILE,
                Workbooks.xlsx()
                        .row("TỈNH ĐOÀN LÂM ĐỒNG", "", "", "", "", "ĐẢNG CỘNG SẢN VIỆT NAM")
                        .row("HUYỆN ĐOÀN ĐỨC TRỌNG", "", "", "", "", "Đức Trọng, ngày 10 tháng 11 năm 2023")
                        .row("*")
                        .row("DANH SÁCH THÍ SINH ĐĂNG KÝ DỰ THI PHỎNG VẤN")
                        .row("(Nhân vật hư cấu, dùng để thử)")
                        .row("")
                        .row(
                                "STT",
                                "Họ và tên",
                                "",
                                "Ngày, tháng, năm sinh",
                                "",
                                "Số CCCD",
                                "Trình độ",
                                "Chuyên ngành",
                                "Vị trí dự tuyển",
                                "Diện ưu tiên",
                                "Giấy tờ ưu tiên",
                                "Điện thoại")
                        .row("", "", "", "Nam", "Nữ")
                        .row(
                                1,
                                "NGUYỄN HOÀNG",
                                "PHÚC",
                                LocalDate.of(1998, 9, 5),
                                "",
                                68098001234L,
                                "Đại học",
                                "Luật",
                                "D01",
                                "",
                                "",
                                "0912 000 001")
                        .row(
                                2,
                                "Cil Múp",
                                "Ka Duyên",
                                "",
                                LocalDate.of(1999, 1, 2),
                                "068199002345",
                                "Đại học",
                                "Công tác xã hội",
                                "D01",
                                "DTTS",
                                "Giấy xác nhận số 15/XN-UBND",
                                "0912000002")
                        .row(
                                3,
                                "\u00D0\u1EB7ng Quốc",
                                "\u00D0ạt",
                                "12/03/1997",
                                "",
                                "068097003456",
                                "Đại học",
                                "Hành chính học",
                                "D02",
                                "",
                                "",
                                "0912000003")
                        .row(
                                4,
                                "Trần Thị",
                                "Hòa",
                                "",
                                "7/8/96",
                                "068196004567",
                                "Đại học",
                                "Quản lý nhà nước",
                                "D01",
                                "",
                                "",
                                "0912000004")
                        .row(
                                5,
                                "Lê Đình",
                                "Khôi",
                                "1995",
                                "",
                                "068095005678",
                                "Thạc sĩ",
                                "Chính trị học",
                                "D02",
                                "con thương binh",
                                "Bản sao thẻ thương binh của cha",
                                "0912000005")
                        .row(
                                6,
                                "Phạm Thu",
                                "Trang",
                                "",
                                "31/02/1998",
                                "068198006789",
                                "Đại học",
                                "Xã hội học",
                                "D01",
                                "",
                                "",
                                "0912000006")
                        .row(
                                7,
                                "Võ Nhật",
                                "Minh",
                                "20/10/1996",
                                "",
                                "068096007890",
                                "Đại học",
                                "Luật",
                                "D01",
                                "",
                                "",
                                912000007)
                        .row(
                                8,
                                "Rơ Ông",
                                "K'Brếp",
                                "15/6/1998",
                                "",
                                "068098008901",
                                "Đại học",
                                "Nông học",
                                "D02",
                                "Người dân tộc thiểu số",
                                "",
                                "0912000008")
                        .row(
                                9,
                                "Bùi Ngọc",
                                "Lan",
                                "",
                                "09/09/1999",
                                "068199009012",
                                "Đại học",
                                "Kế toán",
                                "Kế toán viên",
                                "",
                                "",
                                "0912000009")
                        .row(
                                10,
                                "Trần Thị",
                                "Hoà",
                                "",
                                "07/08/1996",
                                "",
                                "Đại học",
                                "Quản lý nhà nước",
                                "D01",
                                "",
                                "",
                                "0912000004")
                        .row(
                                11,
                                "Đỗ Gia",
                                "Bảo",
                                "01/12/1997",
                                "",
                                "068097010123",
                                "Đại học",
                                "Tâm lý học",
                                "D02",
                                "Hoàn thành NVQS",
                                "Quyết định xuất ngũ số 88",
                                "0912000011")
                        .row(
                                12,
                                "Hồ Yến",
                                "Nhi",
                                "",
                                "24/4/1998",
                                "068197011234",
                                "Đại học",
                                "Báo chí",
                                "D01",
                                "",
                                "",
                                "0912000012")
                        .row("", "Tổng cộng: 12 thí sinh")
                        .row("", "NGƯỜI LẬP", "", "", "", "", "", "", "T/M BAN THƯỜNG VỤ")
                        .row("", "Mai Văn Tín", "", "", "", "", "", "", "Nguyễn Thị Thơ")
                        .merge(7, 8, 0, 0)
                        .merge(7, 8, 1, 2)
                        .merge(7, 7, 3, 4)
                        .merge(7, 8, 5, 5)
                        .bytes());
    }
}
