package vn.bangvang.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.Result;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.multi.qrcode.QRCodeMultiReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** Reads a printed paper back with tools that did not print it: poppler and qpdf. */
public final class Pdf {

    private Pdf() {}

    /** The text as a reader copies it out, in reading order. */
    public static String text(byte[] pdf) {
        return run(pdf, "pdftotext", "-enc", "UTF-8", "{}", "-");
    }

    /** The text as it lies on the page. */
    public static String laidOut(byte[] pdf) {
        return run(pdf, "pdftotext", "-layout", "-enc", "UTF-8", "{}", "-");
    }

    /** The structure tree with its text, as assistive programs get it. */
    public static String structure(byte[] pdf) {
        return run(pdf, "pdfinfo", "-struct-text", "{}");
    }

    /** The text as it is read aloud, cell by cell. */
    public static String spoken(byte[] pdf) {
        return structure(pdf)
                .lines()
                .map(String::strip)
                .filter(line -> line.startsWith("\"") && line.endsWith("\""))
                .map(line -> line.substring(1, line.length() - 1))
                .collect(Collectors.joining(" "))
                .replaceAll("\\s+", " ");
    }

    /** The words for those who cannot see the figures. */
    public static List<String> alternatives(byte[] pdf) {
        try (var document = Loader.loadPDF(pdf)) {
            return document.getDocument().getXrefTable().keySet().stream()
                    .map(key -> document.getDocument().getObjectFromPool(key).getObject())
                    .filter(object ->
                            object instanceof COSDictionary element && "Figure".equals(element.getNameAsString("S")))
                    .map(element -> ((COSDictionary) element).getString("Alt"))
                    .toList();
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    /** What the QR codes on the first page say, read from its picture. */
    public static List<String> codes(byte[] pdf) {
        try (var document = Loader.loadPDF(pdf)) {
            var page = new PDFRenderer(document).renderImageWithDPI(0, 200, ImageType.GRAY);
            int[] pixels = page.getRGB(0, 0, page.getWidth(), page.getHeight(), null, 0, page.getWidth());
            var bitmap = new BinaryBitmap(
                    new HybridBinarizer(new RGBLuminanceSource(page.getWidth(), page.getHeight(), pixels)));
            return Stream.of(new QRCodeMultiReader()
                            .decodeMultiple(bitmap, Map.of(DecodeHintType.TRY_HARDER, Boolean.TRUE)))
                    .map(Result::getText)
                    .toList();
        } catch (IOException | NotFoundException unreadable) {
            throw new IllegalStateException("no QR code can be read", unreadable);
        }
    }

    public static int pages(byte[] pdf) {
        String info = run(pdf, "pdfinfo", "{}");
        return Integer.parseInt(info.lines()
                .filter(line -> line.startsWith("Pages:"))
                .findFirst()
                .orElseThrow()
                .replaceAll("\\D", ""));
    }

    /** What poppler says of the signatures; fails unless it can check them all. */
    public static String signatures(byte[] pdf) {
        return run(pdf, "pdfsig", "{}");
    }

    /** The same for a file that need not be sound. */
    public static String signaturesOfAnything(byte[] pdf) {
        return run(false, pdf, "pdfsig", "{}");
    }

    /** Fails unless qpdf finds nothing wrong with the file. */
    public static void assertSound(byte[] pdf) {
        assertThat(run(pdf, "qpdf", "--check", "{}")).contains("No syntax or stream encoding errors found");
    }

    private static String run(byte[] pdf, String... command) {
        return run(true, pdf, command);
    }

    private static String run(boolean mustSucceed, byte[] pdf, String... command) {
        try {
            Path file = Files.createTempFile("paper", ".pdf");
            try {
                Files.write(file, pdf);
                for (int i = 0; i < command.length; i++) {
                    command[i] = command[i].equals("{}") ? file.toString() : command[i];
                }
                Process process =
                        new ProcessBuilder(command).redirectErrorStream(true).start();
                try (InputStream out = process.getInputStream()) {
                    String text = new String(out.readAllBytes(), StandardCharsets.UTF_8);
                    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
                    assertThat(mustSucceed ? process.exitValue() : 0)
                            .as("%s: %s", command[0], text)
                            .isZero();
                    return text;
                }
            } finally {
                Files.delete(file);
            }
        } catch (IOException unrunnable) {
            throw new IllegalStateException(command[0] + " is needed: apt-get install poppler-utils qpdf", unrunnable);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
