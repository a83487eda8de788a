package vn.bangvang.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.bangvang.DatabaseTest;
import vn.bangvang.candidate.ImportResult;
import vn.bangvang.intake.Field;
import vn.bangvang.intake.Intake;
import vn.bangvang.intake.ListFile;
import vn.bangvang.intake.Preview;
import vn.bangvang.intake.SheetColumn;
import vn.bangvang.intake.internal.Workbooks;
import vn.bangvang.regulation.ExamForm;
import vn.bangvang.regulation.PostRank;
import vn.bangvang.regulation.RoundKind;
import vn.bangvang.round.PostData;
import vn.bangvang.round.RoundData;
import vn.bangvang.round.RoundId;
import vn.bangvang.round.Rounds;
import vn.bangvang.security.TrialActors;

/** A list of 10,000: read, judged row by row, written with its trail, against the bare library reading the same file. */
@DatabaseTest
class ImportBench {

    private static final int ROWS = 10_000;
    private static final int ROUNDS = 5;
    private static final String HR = "tochuc";

    @Autowired
    TrialActors actors;

    @Autowired
    Rounds rounds;

    @Autowired
    Intake intake;

    private final AtomicInteger round = new AtomicInteger();

    @Test
    void importing_against_reading() {
        byte[] file = file();
        Duel.run(
                "Importing a list of " + ROWS + " (ours: read, check, write to MySQL, trail)",
                ROUNDS,
                "POI, read only",
                () -> importAll(file),
                () -> readAll(file));
    }

    private static byte[] file() {
        Workbooks workbook = Workbooks.xlsx()
                .row(
                        "STT",
                        "Họ và tên",
                        "Ngày sinh",
                        "Giới tính",
                        "Số CCCD",
                        "Điện thoại",
                        "Trình độ",
                        "Chuyên ngành",
                        "Vị trí");
        for (int i = 0; i < ROWS; i++) {
            workbook.row(
                    i + 1,
                    "Nguyễn Thị Hồng Ánh",
                    LocalDate.of(1970, 1, 1).plusDays(i),
                    "Nữ",
                    "%012d".formatted(200_000_000L + i),
                    "09%08d".formatted(i),
                    "Đại học",
                    "Quản lý nhà nước",
                    "D01");
        }
        return workbook.bytes();
    }

    private void importAll(byte[] file) {
        RoundId id = actors.as(HR, this::newRound);
        ImportResult result = actors.as(HR, () -> {
            ListFile list = ((Intake.ReadOutcome.Read) intake.read("ds.xlsx", file)).list();
            Map<Integer, Field> meaning =
                    list.columns().stream().collect(Collectors.toMap(SheetColumn::index, SheetColumn::guess));
            Preview preview = intake.preview(id, list, meaning, null);
            return intake.importList(id, list, preview, done -> {});
        });
        assertThat(result.added()).isEqualTo(ROWS);
    }

    private RoundId newRound() {
        var saved = (Rounds.SaveRoundOutcome.Saved) rounds.create(new RoundData(
                "BENCH-" + round.incrementAndGet(),
                "Kỳ đo",
                "Tỉnh Đoàn",
                RoundKind.INTERVIEW_EXAM,
                LocalDate.of(2023, 5, 15),
                "1",
                false));
        RoundId id = saved.round().id();
        rounds.addPost(
                id,
                new PostData(
                        "D01", "Vị trí", "Tỉnh Đoàn", PostRank.SPECIALIST, ExamForm.INTERVIEW, 1, "Đại học", null));
        rounds.advance(id);
        return id;
    }

    private static void readAll(byte[] file) {
        var formatter = new DataFormatter();
        int cells = 0;
        try (Workbook workbook = WorkbookFactory.create(new ByteArrayInputStream(file))) {
            for (Row row : workbook.getSheetAt(0)) {
                for (Cell cell : row) {
                    cells += formatter.formatCellValue(cell).isEmpty() ? 0 : 1;
                }
            }
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        assertThat(cells).isEqualTo((ROWS + 1) * 9);
    }
}
