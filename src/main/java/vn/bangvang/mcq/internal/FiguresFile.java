package vn.bangvang.mcq.internal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import vn.bangvang.mcq.ItemFigures;
import vn.bangvang.mcq.PartFigures;

/** The figures as a workbook of plain text, one sheet a part. */
final class FiguresFile {

    private static final List<String> COLUMNS = List.of(
            "mcq.col.question",
            "mcq.col.sat",
            "mcq.col.right",
            "mcq.col.blank",
            "mcq.col.double",
            "mcq.col.difficulty",
            "mcq.col.pointBiserial",
            "mcq.col.upperLower",
            "mcq.col.options",
            "mcq.col.flags");

    private FiguresFile() {}

    static byte[] write(List<PartFigures> parts, UnaryOperator<String> words) {
        try (var workbook = new XSSFWorkbook();
                var out = new ByteArrayOutputStream()) {
            CellStyle text = workbook.createCellStyle();
            text.setDataFormat(workbook.createDataFormat().getFormat("@"));
            // Text beginning with = + - @ stays text, also when somebody edits the cell.
            text.setQuotePrefixed(true);
            for (PartFigures part : parts) {
                Sheet sheet = workbook.createSheet(words.apply("paperkind." + part.paper()));
                row(sheet, 0, COLUMNS.stream().map(words).toList(), text);
                for (int i = 0; i < part.items().size(); i++) {
                    row(sheet, i + 1, cells(part.items().get(i), words), text);
                }
            }
            if (parts.isEmpty()) {
                workbook.createSheet();
            }
            workbook.write(out);
            return out.toByteArray();
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
    }

    private static List<String> cells(ItemFigures item, UnaryOperator<String> words) {
        return List.of(
                item.question(),
                String.valueOf(item.sat()),
                String.valueOf(item.right()),
                String.valueOf(item.blank()),
                String.valueOf(item.doubled()),
                item.difficulty().toPlainString().replace('.', ','),
                item.pointBiserial() == null
                        ? ""
                        : item.pointBiserial().toPlainString().replace('.', ','),
                item.upperLower().toPlainString().replace('.', ','),
                options(item.options()),
                item.flags().stream()
                        .map(flag -> words.apply("mcq.flag." + flag))
                        .collect(Collectors.joining("; ")));
    }

    /** {@code 101: A 12, B 3; 102: …} */
    private static String options(Map<String, Map<String, Integer>> options) {
        return options.entrySet().stream()
                .map(variant -> (variant.getKey().isEmpty() ? "" : variant.getKey() + ": ")
                        + variant.getValue().entrySet().stream()
                                .map(option -> option.getKey() + " " + option.getValue())
                                .collect(Collectors.joining(", ")))
                .collect(Collectors.joining("; "));
    }

    private static void row(Sheet sheet, int number, List<String> cells, CellStyle style) {
        Row row = sheet.createRow(number);
        for (int c = 0; c < cells.size(); c++) {
            row.createCell(c).setCellValue(cells.get(c));
            row.getCell(c).setCellStyle(style);
        }
    }
}
