package vn.bangvang.report.internal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.stereotype.Component;
import vn.bangvang.report.Paper;
import vn.bangvang.report.internal.Layout.HeadLine;
import vn.bangvang.report.pdf.Align;
import vn.bangvang.report.pdf.BatchPrinter;
import vn.bangvang.report.pdf.Block;
import vn.bangvang.report.pdf.Face;
import vn.bangvang.report.pdf.PageSetup;
import vn.bangvang.report.pdf.PaperInfo;
import vn.bangvang.report.pdf.PaperPrinter;
import vn.bangvang.signing.Signatures;

/** Puts form, layout and filling together into a printed paper. */
@Component
class Composer {

    private final ReportsFolder folder;
    private final Signatures signatures;
    private final Codes codes;
    private final Clock clock;

    Composer(ReportsFolder folder, Signatures signatures, Clock clock) {
        this.folder = folder;
        this.signatures = signatures;
        this.codes = new Codes(folder, signatures);
        this.clock = clock;
    }

    /** Several papers of the same kind in one file, each beginning a page. */
    Paper print(PaperForm form, List<Filling> fillings) {
        return print(form, fillings, done -> {});
    }

    /** The same, told how far it is; of several papers only the one at work is held. */
    Paper print(PaperForm form, List<Filling> fillings, IntConsumer progress) {
        Office office = folder.office();
        Layout layout = layout(form, office);
        Iterable<Block> blocks = () -> IntStream.range(0, fillings.size())
                .boxed()
                .flatMap(place -> {
                    progress.accept(place + 1);
                    Stream<Block> turn = place == 0 ? Stream.empty() : Stream.of(new Block.NewPage());
                    return Stream.concat(turn, blocks(form, layout, office, fillings.get(place)).stream());
                })
                .iterator();
        var file = new ByteArrayOutputStream();
        try {
            PaperPrinter.print(page(form, layout, fillings), info(form, office, fillings.getFirst()), blocks, file);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return new Paper(fileName(form, fillings, ".pdf"), file.toByteArray());
    }

    /** Each paper a file of its own, together in a ZIP. */
    Paper printSingly(PaperForm form, List<Filling> fillings, IntConsumer progress) {
        Office office = folder.office();
        Layout layout = layout(form, office);
        Iterable<BatchPrinter.Job> jobs = () -> fillings.stream()
                .map(filling -> new BatchPrinter.Job(
                        fileName(form, List.of(filling), ".pdf"),
                        info(form, office, filling),
                        blocks(form, layout, office, filling)))
                .iterator();
        var archive = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(archive)) {
            // What a PDF holds is deflated already.
            zip.setLevel(Deflater.BEST_SPEED);
            int[] done = {0};
            BatchPrinter.print(page(form, layout, fillings), jobs, (name, file) -> {
                var entry = new ZipEntry(name);
                entry.setTime(clock.millis());
                zip.putNextEntry(entry);
                zip.write(file);
                progress.accept(++done[0]);
            });
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return new Paper(fileName(form, fillings, ".zip"), archive.toByteArray());
    }

    /** The name of one paper, or of several together where the form has a word for them. */
    static String fileName(PaperForm form, List<Filling> fillings, String ending) {
        String pattern = ending.equals(".pdf") && fillings.size() == 1
                ? form.file()
                : form.words().getOrDefault("together", form.file());
        return Words.fill(pattern, fillings.getFirst().values()).replaceAll("[^\\p{L}\\p{N}._-]+", "-") + ending;
    }

    private Layout layout(PaperForm form, Office office) {
        return folder.layout(form.layout().isEmpty() ? office.layout() : form.layout());
    }

    private PaperInfo info(PaperForm form, Office office, Filling filling) {
        return new PaperInfo(
                Words.fill(form.title() + " – " + form.subject(), filling.values()),
                office.issuer(filling).name(),
                clock.instant());
    }

    private PageSetup page(PaperForm form, Layout layout, List<Filling> fillings) {
        PageSetup page = layout.page().turned(form.landscape());
        boolean trial = signatures.signer().trial() && fillings.stream().anyMatch(Filling::checkable);
        return trial ? page.noting(folder.marks().trialSignature()) : page;
    }

    private List<Block> blocks(PaperForm form, Layout layout, Office office, Filling filling) {
        Layout.Sizes sizes = layout.sizes();
        List<Block> blocks = new ArrayList<>();
        blocks.add(letterhead(form, layout, office, filling));
        blocks.add(centred(form.title(), Face.BOLD, sizes.title(), 18, Block.Level.TITLE));
        String subject = Words.fill(form.subject(), filling.values());
        if (!subject.isBlank()) {
            blocks.add(new Block.Text(
                    subject, Face.BOLD, sizes.subject(), Align.CENTRE, 2, 0, Block.Level.TEXT, Block.Rule.THIRD));
        }
        paragraphs(form.basis(), Face.ITALIC, sizes.body(), filling, blocks);
        if (!form.enacting().isEmpty()) {
            blocks.add(centred(form.enacting(), Face.BOLD, sizes.body(), 8, Block.Level.TEXT));
        }
        paragraphs(form.opening(), Face.REGULAR, sizes.body(), filling, blocks);
        for (Filling.Section section : filling.sections()) {
            Tables.add(form, sizes, filling, section, blocks);
        }
        paragraphs(form.closing(), Face.REGULAR, sizes.body(), filling, blocks);
        List<Block.Signature> signatures = signatures(form, filling);
        if (!signatures.isEmpty()) {
            blocks.add(new Block.Signatures(signatures, sizes.signature()));
        }
        if (filling.checkable()) {
            blocks.add(codes.check(filling));
        }
        if (!filling.ownAddress().isEmpty()) {
            blocks.add(Codes.own(form, filling));
        }
        return blocks;
    }

    private static Block letterhead(PaperForm form, Layout layout, Office office, Filling filling) {
        Map<String, String> values = new HashMap<>();
        values.put("superior", office.superior());
        // A decision is issued by the authority and not by its council.
        Office.Issuer issuer = office.issuer(filling);
        values.put("issuer", Words.fill(form.words().getOrDefault("issuer", issuer.name()), filling.values()));
        values.put("place", office.place());
        Map<String, String> numbering = new HashMap<>(filling.values());
        numbering.putAll(layout.numbering());
        numbering.put("issuerShort", issuer.brief());
        values.put("number", Words.fill(form.number(), numbering));
        values.put(
                "date",
                "ngày %02d tháng %s năm %d"
                        .formatted(
                                filling.date().getDayOfMonth(),
                                // Months 1 and 2 carry a leading zero by NĐ 30/2020, the others none.
                                filling.date().getMonthValue() < 3
                                        ? "0" + filling.date().getMonthValue()
                                        : String.valueOf(filling.date().getMonthValue()),
                                filling.date().getYear()));
        return new Block.Columns(
                headLines(layout.left(), values), headLines(layout.right(), values), layout.leftPercent());
    }

    private static List<Block.Text> headLines(List<HeadLine> lines, Map<String, String> values) {
        return lines.stream()
                .filter(line -> !Words.hollow(line.text(), values))
                .map(line -> new Block.Text(
                        Words.fill(line.text(), values),
                        line.face(),
                        line.size(),
                        Align.CENTRE,
                        line.gap(),
                        0,
                        Block.Level.TEXT,
                        line.rule()))
                .toList();
    }

    private static List<Block.Signature> signatures(PaperForm form, Filling filling) {
        List<Block.Signature> signatures = new ArrayList<>();
        for (PaperForm.Signer signer : form.signatures()) {
            if (!signer.only().isEmpty() && !filling.cases().contains(signer.only())) {
                continue;
            }
            if (signer.each().isEmpty()) {
                signatures.add(new Block.Signature(
                        signer.office(), signer.note(), Words.fill(signer.name(), filling.values())));
                continue;
            }
            for (String person : Tables.people(form, filling, signer.each())) {
                Map<String, String> values = new HashMap<>(filling.values());
                values.put("examiner", person);
                signatures.add(new Block.Signature(signer.office(), signer.note(), Words.fill(signer.name(), values)));
            }
        }
        return signatures;
    }

    private static void paragraphs(List<String> texts, Face face, float size, Filling filling, List<Block> blocks) {
        for (String text : texts) {
            for (Map<String, String> values : each(text, filling)) {
                if (!Words.hollow(text, values)) {
                    blocks.add(Block.Text.body(Words.fill(text, values), size).in(face));
                }
            }
        }
    }

    /** A paragraph that names a list of people stands once for each of them. */
    private static List<Map<String, String>> each(String text, Filling filling) {
        return filling.people().entrySet().stream()
                .filter(list -> text.contains("{" + list.getKey() + "}"))
                .findFirst()
                .map(list -> list.getValue().stream()
                        .map(person -> {
                            Map<String, String> values = new HashMap<>(filling.values());
                            values.put(list.getKey(), person);
                            return values;
                        })
                        .toList())
                .orElse(List.of(filling.values()));
    }

    private static Block.Text centred(String text, Face face, float size, float gap, Block.Level level) {
        return new Block.Text(text, face, size, Align.CENTRE, gap, 0, level, Block.Rule.NONE);
    }
}
