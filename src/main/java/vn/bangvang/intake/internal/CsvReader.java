package vn.bangvang.intake.internal;

import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import vn.bangvang.intake.SheetCell;
import vn.bangvang.intake.SheetRow;

/** Reads .csv of any usual separator and character set. */
final class CsvReader {

    private static final Charset WESTERN = Charset.forName("windows-1252");
    private static final Charset VIETNAMESE = Charset.forName("windows-1258");

    private CsvReader() {}

    static RawSheet read(byte[] content) throws IOException {
        String text = text(content);
        CSVFormat format = CSVFormat.Builder.create()
                .setDelimiter(separator(text))
                .setQuote('"')
                .setIgnoreEmptyLines(false)
                .setLenientEof(true)
                .setTrailingData(true)
                .get();
        List<SheetRow> rows = new ArrayList<>();
        try (CSVParser parser = CSVParser.parse(new StringReader(text), format)) {
            for (CSVRecord record : parser) {
                List<SheetCell> cells = record.stream()
                        .map(cell -> SheetCell.of(Cleaning.clean(cell)))
                        .toList();
                boolean separatorLine =
                        cells.size() <= 2 && cells.getFirst().text().startsWith("sep=");
                if (!separatorLine && cells.stream().anyMatch(cell -> !cell.isEmpty())) {
                    rows.add(new SheetRow((int) record.getRecordNumber(), cells));
                }
            }
        }
        return new RawSheet("", rows, List.of());
    }

    private static String text(byte[] content) {
        if (startsWith(content, 0xEF, 0xBB, 0xBF)) {
            return new String(content, 3, content.length - 3, StandardCharsets.UTF_8);
        }
        if (startsWith(content, 0xFF, 0xFE)) {
            return new String(content, 2, content.length - 2, StandardCharsets.UTF_16LE);
        }
        if (startsWith(content, 0xFE, 0xFF)) {
            return new String(content, 2, content.length - 2, StandardCharsets.UTF_16BE);
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(content))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            return oldCharset(content);
        }
    }

    /** One of the two Windows character sets; the old encodings inside the western one are undone later. */
    private static String oldCharset(byte[] content) {
        String western = new String(content, WESTERN);
        String vietnamese = new String(content, VIETNAMESE);
        int ofWestern = Stream.concat(
                        Stream.of(western),
                        Stream.of(LegacyEncoding.values()).map(encoding -> encoding.decode(western)))
                .mapToInt(Syllables::implausible)
                .min()
                .orElseThrow();
        return Syllables.implausible(Cleaning.clean(vietnamese)) < ofWestern ? vietnamese : western;
    }

    private static char separator(String text) {
        String start = text.lines().limit(30).reduce("", (all, line) -> all + "\n" + line);
        if (start.strip().startsWith("sep=") && start.strip().length() > 4) {
            return start.strip().charAt(4);
        }
        return Stream.of(',', ';', '\t')
                .max(Comparator.comparingLong(
                        separator -> start.chars().filter(c -> c == separator).count()))
                .orElseThrow();
    }

    private static boolean startsWith(byte[] content, int... mark) {
        if (content.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((content[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
