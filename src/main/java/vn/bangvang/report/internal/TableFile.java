package vn.bangvang.report.internal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.QuoteMode;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import vn.bangvang.report.pdf.PaperFailed;

/** The tables of papers for spreadsheets: the same cells, one row under the other, the heading of each table before its rows. */
final class TableFile {

    private static final int ROWS_IN_MEMORY = 200;
    private static final int CHARACTER = 256;
    /** How wide a column of this weight is: the weights of a paper come to about a hundred. */
    private static final float CHARACTERS_PER_WEIGHT = 1.2f;

    private TableFile() {}

    /** A workbook in which every cell is text: nothing in it is ever worked out, and leading zeros stay. */
    static byte[] workbook(PaperForm form, List<Filling> fillings) {
        try (var workbook = new SXSSFWorkbook(ROWS_IN_MEMORY);
                var out = new ByteArrayOutputStream()) {
            Sheet sheet = workbook.createSheet("Danh sách");
            CellStyle text = style(workbook, false);
            CellStyle head = style(workbook, true);
            boolean titled = !form.section().isEmpty();
            for (int c = 0; c < form.columns().size(); c++) {
                int width = Math.max(6, Math.round(form.columns().get(c).weight() * CHARACTERS_PER_WEIGHT));
                sheet.setColumnWidth(titled ? c + 1 : c, width * CHARACTER);
                sheet.setDefaultColumnStyle(titled ? c + 1 : c, text);
            }
            if (titled) {
                sheet.setColumnWidth(0, 40 * CHARACTER);
            }
            sheet.createFreezePane(0, 1);
            int at = 0;
            for (List<String> cells : rows(form, fillings)) {
                Row row = sheet.createRow(at);
                for (int c = 0; c < cells.size(); c++) {
                    var cell = row.createCell(c);
                    cell.setCellValue(cells.get(c));
                    cell.setCellStyle(at == 0 ? head : text);
                }
                at++;
            }
            workbook.write(out);
            return out.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static CellStyle style(Workbook workbook, boolean bold) {
        CellStyle style = workbook.createCellStyle();
        style.setDataFormat(workbook.createDataFormat().getFormat("@"));
        // A cell that begins with an equals sign is shown and edited as text, too.
        style.setQuotePrefixed(true);
        Font font = workbook.createFont();
        font.setBold(bold);
        style.setFont(font);
        return style;
    }

    /** Text with a mark that tells Excel its encoding; a cell that a spreadsheet would work out is made plain text. */
    static byte[] csv(PaperForm form, List<Filling> fillings) {
        var out = new ByteArrayOutputStream();
        CSVFormat format =
                CSVFormat.RFC4180.builder().setQuoteMode(QuoteMode.ALL).get();
        try (Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
                var printer = new CSVPrinter(writer.append('\uFEFF'), format)) {
            for (List<String> cells : rows(form, fillings)) {
                printer.printRecord(cells.stream().map(TableFile::harmless).toList());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    private static String harmless(String cell) {
        return !cell.isEmpty() && "=+-@\t\r".indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }

    private static List<List<String>> rows(PaperForm form, List<Filling> fillings) {
        boolean titled = !form.section().isEmpty();
        List<List<String>> rows = new ArrayList<>();
        rows.add(Stream.concat(
                        titled ? Stream.of(form.title()) : Stream.empty(),
                        columns(form, fillings.getFirst()).stream().map(Map.Entry::getValue))
                .toList());
        for (Filling filling : fillings) {
            for (Filling.Section section : filling.sections()) {
                Map<String, String> values = new HashMap<>(filling.values());
                values.putAll(section.values());
                String heading = titled ? Words.fill(form.section(), values) : "";
                for (Filling.Line line : section.lines()) {
                    rows.add(Stream.concat(
                                    titled ? Stream.of(heading) : Stream.empty(),
                                    columns(form, filling).stream().map(column -> cell(line, column.getKey())))
                            .map(text -> Normalizer.normalize(text, Normalizer.Form.NFC))
                            .toList());
                }
            }
        }
        return rows;
    }

    /** Key and heading of each column, a repeated one as often as the paper has it. */
    private static List<Map.Entry<String, String>> columns(PaperForm form, Filling filling) {
        List<Map.Entry<String, String>> columns = new ArrayList<>();
        for (PaperForm.Column column : form.columns()) {
            if (column.each().isEmpty()) {
                columns.add(Map.entry(column.key(), column.header()));
                continue;
            }
            List<String> repeated = filling.people().getOrDefault(column.each(), List.of());
            for (int i = 0; i < repeated.size(); i++) {
                String name = repeated.get(i);
                columns.add(Map.entry(
                        column.key() + (i + 1),
                        Words.fill(column.header(), Map.of("examiner", name, "question", name))));
            }
        }
        return columns;
    }

    private static String cell(Filling.Line line, String key) {
        String cell = line.cells().get(key);
        if (cell == null) {
            throw new PaperFailed("no column '" + key + "'");
        }
        return cell;
    }
}
