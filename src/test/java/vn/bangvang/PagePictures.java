package vn.bangvang;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** Pages that a person has looked at and agreed to; what differs is kept under target/approved/pages for comparing. */
public final class PagePictures {

    /** Enough to see a line move by a millimetre or another digit, and a page stays below 60 kB. */
    private static final float DOTS_PER_INCH = 60;

    /**
     * Fonts are embedded and drawn by PDFBox, never by the system, so that only the edges of letters may come out a shade
     * lighter or darker on another Java; a quarter of the way from black to white is no longer an edge.
     */
    private static final int SHADES = 64;

    private static final Path APPROVED = Path.of("src/test/resources/approved/pages");
    private static final Path RECEIVED = Path.of("target/approved/pages");

    private PagePictures() {}

    /** Every page of the paper must look as the approved one, of which there are as many. */
    public static void assertApproved(String name, byte[] pdf) {
        try {
            List<BufferedImage> pages = pages(pdf);
            List<String> wrong = new ArrayList<>();
            for (int page = 1; page <= pages.size(); page++) {
                String file = name + "-" + page;
                BufferedImage received = pages.get(page - 1);
                Optional<BufferedImage> agreed = approved(file);
                if (agreed.isEmpty()) {
                    keep(file, received);
                    wrong.add(file + ": not approved yet");
                } else if (differing(agreed.get(), received) > 0) {
                    keep(file, received);
                    keep(file + "-diff", difference(agreed.get(), received));
                    wrong.add(file + ": " + differing(agreed.get(), received) + " dots differ");
                }
            }
            if (approved(name + "-" + (pages.size() + 1)).isPresent()) {
                wrong.add(name + ": only " + pages.size() + " pages");
            }
            assertThat(wrong)
                    .as("look at %s and copy to %s", RECEIVED, APPROVED)
                    .isEmpty();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The approved page of that name, if there is one. */
    public static Optional<BufferedImage> approved(String file) {
        Path approved = APPROVED.resolve(file + ".png");
        try {
            return Files.exists(approved) ? Optional.of(ImageIO.read(approved.toFile())) : Optional.empty();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** How each page looks. */
    public static List<BufferedImage> pages(byte[] pdf) {
        try (var document = Loader.loadPDF(pdf)) {
            var renderer = new PDFRenderer(document);
            List<BufferedImage> pages = new ArrayList<>();
            for (int page = 0; page < document.getNumberOfPages(); page++) {
                pages.add(renderer.renderImageWithDPI(page, DOTS_PER_INCH, ImageType.GRAY));
            }
            return pages;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** How many dots of two pages differ visibly; all of them when the pages are not of one size. */
    public static long differing(BufferedImage one, BufferedImage other) {
        if (one.getWidth() != other.getWidth() || one.getHeight() != other.getHeight()) {
            return (long) other.getWidth() * other.getHeight();
        }
        long differing = 0;
        for (int y = 0; y < one.getHeight(); y++) {
            for (int x = 0; x < one.getWidth(); x++) {
                differing += differ(one, other, x, y) ? 1 : 0;
            }
        }
        return differing;
    }

    private static boolean differ(BufferedImage one, BufferedImage other, int x, int y) {
        return Math.abs(shade(one, x, y) - shade(other, x, y)) > SHADES;
    }

    private static int shade(BufferedImage page, int x, int y) {
        return page.getRaster().getSample(x, y, 0);
    }

    /** The received page in grey with what differs in red. */
    private static BufferedImage difference(BufferedImage agreed, BufferedImage received) {
        var picture = new BufferedImage(received.getWidth(), received.getHeight(), BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                boolean beyond = x >= agreed.getWidth() || y >= agreed.getHeight();
                int pale = 128 + shade(received, x, y) / 2;
                picture.setRGB(
                        x, y, beyond || differ(agreed, received, x, y) ? 0xCC0000 : pale << 16 | pale << 8 | pale);
            }
        }
        return picture;
    }

    private static void keep(String name, BufferedImage picture) throws IOException {
        Files.createDirectories(RECEIVED);
        ImageIO.write(picture, "png", RECEIVED.resolve(name + ".png").toFile());
    }
}
