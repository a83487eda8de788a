package vn.bangvang.report.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The pages of one paper: turns to the next one, writes tagged text, draws rules, numbers the pages at the end. */
final class Sheets {

    private static final float NUMBER_SIZE = 11;
    private static final float NOTE_SIZE = 9;

    private final PdfFile file;
    private final PageSetup setup;
    private final Tags tags;
    private final Letters letters;
    private final int tree;
    private final int resources;
    private final Bytes texts = new Bytes(1 << 14);
    private final Bytes drawings = new Bytes(1 << 12);
    private final List<Page> pages = new ArrayList<>();
    private @Nullable Page page;
    private float y;

    private @Nullable Face face;
    private float size;
    private int lastX;
    private int lastY;
    private float thickness;

    /** A page of which only the numbers are kept once it is finished. */
    static final class Page {
        final int object;
        final int content;
        Bytes owners = new Bytes(64);
        int marks;
        int place;

        Page(int object, int content) {
            this.object = object;
            this.content = content;
        }
    }

    Sheets(PdfFile file, PageSetup setup, Tags tags, Letters letters) {
        this.file = file;
        this.setup = setup;
        this.tags = tags;
        this.letters = letters;
        this.tree = file.reserve();
        this.resources = file.reserve();
    }

    /** The object that holds the pages together. */
    int tree() {
        return tree;
    }

    /** Distance left to the bottom margin. */
    float room() {
        return y - setup.bottomPoints();
    }

    /** Room on an empty page. */
    float wholeRoom() {
        return setup.height() - setup.topPoints() - setup.bottomPoints();
    }

    float y() {
        return y;
    }

    void moveTo(float newY) {
        y = newY;
    }

    void moveDown(float distance) {
        y -= distance;
    }

    boolean atTop() {
        return y >= setup.height() - setup.topPoints() - 0.01f;
    }

    void newPage() throws IOException {
        close();
        page = new Page(file.reserve(), file.reserve());
        y = setup.height() - setup.topPoints();
        face = null;
        lastX = 0;
        lastY = 0;
        thickness = 0;
        if (!setup.note().isEmpty()) {
            note();
        }
    }

    /** Begins a piece of the element. */
    void begin(Tags.Element element) {
        texts.ascii("/P<</MCID ").whole(page().marks).ascii(">>BDC\n");
        tags.mark(page(), element);
    }

    /** Begins text that only repeats what was said before. */
    void beginRepeated() {
        texts.ascii("/Artifact BMC\n");
    }

    void end() {
        texts.ascii("EMC\n");
    }

    /** One line of a piece that has begun. */
    void line(String text, Face wanted, float wantedSize, float x, float baseline) {
        if (wanted != face || wantedSize != size) {
            face = wanted;
            size = wantedSize;
            texts.raw('/')
                    .ascii(Letters.name(wanted))
                    .raw(' ')
                    .hundredths(round(wantedSize))
                    .ascii(" Tf\n");
        }
        int newX = round(x);
        int newY = round(baseline);
        texts.hundredths(newX - lastX).raw(' ').hundredths(newY - lastY).ascii(" Td");
        lastX = newX;
        lastY = newY;
        letters.write(text, wanted, texts);
        texts.ascii("Tj\n");
    }

    void rule(float x1, float y1, float x2, float y2, float wanted) {
        if (wanted != thickness) {
            drawings.ascii(thickness == 0 ? "/Artifact BMC\n" : "S\n");
            drawings.hundredths(round(wanted)).ascii(" w\n");
            thickness = wanted;
        }
        drawings.hundredths(round(x1)).raw(' ').hundredths(round(y1)).ascii(" m ");
        drawings.hundredths(round(x2)).raw(' ').hundredths(round(y2)).ascii(" l\n");
    }

    /** A picture of the element, drawn by the given operators. */
    void picture(Tags.Element element, Bytes operators) {
        endRules();
        drawings.ascii("/Figure<</MCID ").whole(page().marks).ascii(">>BDC\n");
        tags.mark(page(), element);
        drawings.append(operators).ascii("EMC\n");
    }

    private void endRules() {
        if (thickness != 0) {
            drawings.ascii("S\nEMC\n");
            thickness = 0;
        }
    }

    /** What stands in the lower margin of each page; said once. */
    private void note() throws IOException {
        String text = Lines.clean(setup.note());
        float x = (setup.width() - FaceMetrics.of(Face.ITALIC).width(text, NOTE_SIZE)) / 2;
        if (pages.isEmpty()) {
            Tags.Element element = tags.element("P", tags.document());
            begin(element);
            line(text, Face.ITALIC, NOTE_SIZE, x, setup.bottomPoints() * 0.22f);
            end();
            tags.close(element);
        } else {
            beginRepeated();
            line(text, Face.ITALIC, NOTE_SIZE, x, setup.bottomPoints() * 0.22f);
            end();
        }
    }

    private void close() throws IOException {
        Page done = page;
        if (done == null) {
            return;
        }
        endRules();
        var content = new Bytes(texts.length() + drawings.length() + 16);
        if (texts.length() > 0) {
            content.ascii("BT\n").append(texts).ascii("ET\n");
        }
        file.stream(done.content, "", content.append(drawings));
        texts.clear();
        drawings.clear();
        done.place = tags.close(done);
        done.owners = new Bytes(0);
        pages.add(done);
        page = null;
    }

    /** Writes the last page, the numbers of all, and what holds them together. */
    void finish() throws IOException {
        close();
        var kids = new Bytes(pages.size() * 10);
        for (int i = 0; i < pages.size(); i++) {
            Page done = pages.get(i);
            kids.reference(done.object).raw(' ');
            boolean numbered = i > 0 || setup.numberOnFirstPage();
            int number = numbered ? number(i + 1) : 0;
            var body = new Bytes(256)
                    .ascii("<</Type/Page/Parent ")
                    .reference(tree)
                    .ascii("/MediaBox[0 0 ")
                    .hundredths(round(setup.width()))
                    .raw(' ')
                    .hundredths(round(setup.height()))
                    .ascii("]/Resources ")
                    .reference(resources)
                    .ascii("/Contents[")
                    .reference(done.content);
            if (numbered) {
                body.raw(' ').reference(number);
            }
            body.ascii("]/StructParents ").whole(done.place).ascii("/Tabs/S>>");
            file.object(done.object, body);
        }
        file.object(
                tree,
                new Bytes(kids.length() + 64)
                        .ascii("<</Type/Pages/Count ")
                        .whole(pages.size())
                        .ascii("/Kids[")
                        .append(kids)
                        .ascii("]>>"));
        file.object(resources, letters.resources());
    }

    private int number(int page) throws IOException {
        String text = setup.pageNumber()
                .replace("{page}", String.valueOf(page))
                .replace("{pages}", String.valueOf(pages.size()));
        float width = FaceMetrics.of(Face.REGULAR).width(text, NUMBER_SIZE);
        float baseline = setup.place() == PageSetup.NumberPlace.TOP
                ? setup.height() - setup.topPoints() * 0.6f
                : setup.bottomPoints() * 0.5f;
        var content = new Bytes(96)
                .ascii("/Artifact BMC BT/")
                .ascii(Letters.name(Face.REGULAR))
                .raw(' ')
                .hundredths(round(NUMBER_SIZE))
                .ascii(" Tf ")
                .hundredths(round((setup.width() - width) / 2))
                .raw(' ')
                .hundredths(round(baseline))
                .ascii(" Td");
        letters.write(text, Face.REGULAR, content);
        int object = file.reserve();
        file.stream(object, "", content.ascii("Tj ET EMC"));
        return object;
    }

    private static int round(float points) {
        return Math.round(points * 100);
    }

    private Page page() {
        if (page == null) {
            throw new IllegalStateException("no page is open");
        }
        return page;
    }
}
