package vn.bangvang.intake.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.apache.poi.EncryptedDocumentException;
import org.springframework.stereotype.Component;
import vn.bangvang.intake.TableReader;

/** Tells the kinds of file apart and hands each to its reader. */
@Component
class FileReader implements TableReader {

    static final int MOST_ROWS = 50_000;

    /** A file as raw sheets, with their merged cells, or why not. */
    record RawFile(List<RawSheet> sheets, String fingerprint) {}

    /** Why a file is no list. */
    static final class Unreadable extends Exception {

        private static final long serialVersionUID = 1L;

        private final boolean locked;

        Unreadable(boolean locked, Throwable cause) {
            super(cause);
            this.locked = locked;
        }

        boolean locked() {
            return locked;
        }
    }

    @Override
    public TableOutcome read(String fileName, byte[] content) {
        try {
            RawFile file = raw(fileName, content);
            int rows = mostRows(file.sheets());
            return rows > MOST_ROWS
                    ? new TableOutcome.TooManyRows(rows, MOST_ROWS)
                    : new TableOutcome.Read(
                            fileName,
                            file.fingerprint(),
                            file.sheets().stream()
                                    .map(sheet -> new Table(sheet.name(), sheet.rows()))
                                    .toList());
        } catch (Unreadable why) {
            return why.locked() ? new TableOutcome.PasswordProtected(fileName) : new TableOutcome.NotATable(fileName);
        }
    }

    static RawFile raw(String fileName, byte[] content) throws Unreadable {
        try {
            if (isWorkbook(content)) {
                return new RawFile(WorkbookReader.read(content), fingerprint(content));
            }
            if (isText(fileName, content)) {
                return new RawFile(List.of(CsvReader.read(content)), fingerprint(content));
            }
        } catch (EncryptedDocumentException locked) {
            throw new Unreadable(true, locked);
        } catch (IOException | RuntimeException damaged) {
            // The readers throw a dozen kinds of exception for a damaged file; for HR they are one thing.
            throw new Unreadable(false, damaged);
        }
        throw new Unreadable(false, new IOException("neither a workbook nor text"));
    }

    static int mostRows(List<RawSheet> sheets) {
        return sheets.stream().mapToInt(sheet -> sheet.rows().size()).max().orElse(0);
    }

    private static boolean isWorkbook(byte[] content) {
        return startsWith(content, 'P', 'K') || startsWith(content, 0xD0, 0xCF, 0x11, 0xE0);
    }

    private static boolean isText(String fileName, byte[] content) {
        String name = fileName.toLowerCase(Locale.ROOT);
        boolean named = name.endsWith(".csv") || name.endsWith(".txt") || name.endsWith(".tsv");
        boolean wide = startsWith(content, 0xFF, 0xFE) || startsWith(content, 0xFE, 0xFF);
        boolean zeros = new String(content, StandardCharsets.ISO_8859_1).indexOf('\0') >= 0;
        return named && content.length > 0 && (wide || !zeros);
    }

    private static boolean startsWith(byte[] content, int... mark) {
        return content.length > mark.length
                && HexFormat.of().formatHex(content, 0, mark.length).equals(hex(mark));
    }

    private static String hex(int... bytes) {
        var hex = new StringBuilder();
        for (int b : bytes) {
            HexFormat.of().toHexDigits(hex, (byte) b);
        }
        return hex.toString();
    }

    private static String fingerprint(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
