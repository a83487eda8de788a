package vn.bangvang.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

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

    public static int pages(byte[] pdf) {
        String info = run(pdf, "pdfinfo", "{}");
        return Integer.parseInt(info.lines()
                .filter(line -> line.startsWith("Pages:"))
                .findFirst()
                .orElseThrow()
                .replaceAll("\\D", ""));
    }

    /** Fails unless qpdf finds nothing wrong with the file. */
    public static void assertSound(byte[] pdf) {
        assertThat(run(pdf, "qpdf", "--check", "{}")).contains("No syntax or stream encoding errors found");
    }

    private static String run(byte[] pdf, String... command) {
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
                    assertThat(process.exitValue())
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
