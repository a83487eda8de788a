package vn.bangvang.report.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Prints many small papers, each a file of its own. Papers of a batch share the bytes of their fonts, so that these are cut
 * down and compressed once for a batch and not once for a paper.
 */
public final class BatchPrinter {

    private static final int BATCH = 250;

    private BatchPrinter() {}

    /** A paper to print, with the name that the tray knows it by. */
    public record Job(String name, PaperInfo info, List<Block> blocks) {

        public Job {
            blocks = List.copyOf(blocks);
        }
    }

    /** Takes the finished files in the order of the jobs. */
    public interface Tray {
        void lay(String name, byte[] file) throws IOException;
    }

    private record Printed(Job job, PdfFile file, ByteArrayOutputStream body, PaperPrinter.Sealing sealing) {}

    /**
     * Prints one paper after the other and holds no more than a batch of them.
     *
     * @throws PaperFailed as for a single paper, naming the one that failed; the tray has what came in earlier batches
     */
    public static void print(PageSetup setup, Iterable<Job> jobs, Tray tray) throws IOException {
        try (var squeezer = new Squeezer()) {
            var letters = new Letters();
            List<Printed> batch = new ArrayList<>();
            for (Job job : jobs) {
                batch.add(body(setup, job, letters, squeezer));
                if (batch.size() == BATCH) {
                    deliver(batch, letters, squeezer, tray);
                }
            }
            deliver(batch, letters, squeezer, tray);
        }
    }

    private static Printed body(PageSetup setup, Job job, Letters letters, Squeezer squeezer) throws IOException {
        try {
            var body = new ByteArrayOutputStream(1 << 13);
            var file = new PdfFile(body, squeezer, Letters.OBJECTS);
            PaperPrinter.Sealing sealing = PaperPrinter.body(setup, job.info(), job.blocks(), file, letters);
            file.flush();
            return new Printed(job, file, body, sealing);
        } catch (PaperFailed unprintable) {
            throw new PaperFailed(job.name() + ": " + unprintable.getMessage(), unprintable);
        }
    }

    private static void deliver(List<Printed> batch, Letters letters, Squeezer squeezer, Tray tray) throws IOException {
        var shared = new ByteArrayOutputStream(1 << 15);
        var opening = new PdfFile(shared, squeezer, 1);
        opening.header();
        Metadata.colours(opening);
        letters.embed(opening);
        opening.flush();
        for (Printed printed : batch) {
            printed.sealing().finish(printed.file(), opening);
            var whole = new ByteArrayOutputStream(shared.size() + printed.body().size());
            shared.writeTo(whole);
            printed.body().writeTo(whole);
            tray.lay(printed.job().name(), whole.toByteArray());
        }
        batch.clear();
    }
}
