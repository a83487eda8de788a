package vn.bangvang.report.pdf;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The objects of a PDF 1.7 file, written as they are finished and never kept: dictionaries packed into object streams, a
 * cross-reference stream at the end.
 *
 * @see "docs/adr/0014-one-writer-for-one-paper-and-for-many.md"
 */
final class PdfFile {

    private static final String HEADER = "%PDF-1.7\n%\u00E2\u00E3\u00CF\u00D3\n";
    private static final int PACKED = 200;

    private final OutputStream out;
    private final Squeezer squeezer;
    private final Bytes scratch = new Bytes(256);
    private final Bytes packedPlaces = new Bytes(2048);
    private final Bytes packed = new Bytes(1 << 14);
    private int packedCount;
    private int container;
    private long written;

    /** By object number: 0 for none, else one more than the offset, or below 0 the container and the place inside it. */
    private long[] places = new long[64];

    private int next;

    /** A file whose first object numbers belong to what it shares with others. */
    PdfFile(OutputStream out, Squeezer squeezer, int shared) {
        this.out = out;
        this.squeezer = squeezer;
        this.next = shared + 1;
    }

    void header() throws IOException {
        emit(new Bytes(16).ascii(HEADER));
    }

    int reserve() {
        return next++;
    }

    long written() {
        return written;
    }

    /** An object that is no stream. */
    void object(int number, Bytes body) throws IOException {
        if (packedCount == 0) {
            container = reserve();
        }
        place(number, -(((long) container << 16) + packedCount) - 1);
        packedPlaces.whole(number).raw(' ').whole(packed.length()).raw(' ');
        packed.append(body).raw('\n');
        if (++packedCount == PACKED) {
            flush();
        }
    }

    /** A stream, deflated; the entries are those besides length and filter. */
    void stream(int number, String entries, Bytes data) throws IOException {
        int length = squeezer.squeeze(data);
        stream(number, entries + "/Filter/FlateDecode", squeezer.array(), length);
    }

    void plainStream(int number, String entries, byte[] data) throws IOException {
        stream(number, entries, data, data.length);
    }

    private void stream(int number, String entries, byte[] data, int length) throws IOException {
        place(number, written + 1);
        scratch.clear();
        scratch.whole(number)
                .ascii(" 0 obj\n<<")
                .ascii(entries)
                .ascii("/Length ")
                .whole(length);
        emit(scratch.ascii(">>stream\n"));
        out.write(data, 0, length);
        written += length;
        scratch.clear();
        emit(scratch.ascii("\nendstream\nendobj\n"));
    }

    void flush() throws IOException {
        if (packedCount > 0) {
            int first = packedPlaces.length();
            var whole = new Bytes(first + packed.length()).append(packedPlaces).append(packed);
            int count = packedCount;
            packedCount = 0;
            packedPlaces.clear();
            packed.clear();
            stream(container, "/Type/ObjStm/N " + count + "/First " + first, whole);
        }
    }

    /** Ends the file; what stands before it in the file is told by {@code opening}, the file of the shared objects. */
    void finish(int catalog, int info, byte[] id, PdfFile opening) throws IOException {
        flush();
        int number = reserve();
        long start = opening == this ? 0 : opening.written;
        place(number, written + 1);
        var entries = new Bytes(next * 7);
        for (int i = 0; i < next; i++) {
            boolean shared = opening != this && i < opening.places.length && opening.places[i] != 0;
            entry(entries, shared ? opening.places[i] : place(i), shared ? 0 : start);
        }
        long at = start + written;
        var trailer = new Bytes(128)
                .ascii("/Type/XRef/Size ")
                .whole(next)
                .ascii("/W[1 5 2]/Root ")
                .reference(catalog)
                .ascii("/Info ")
                .reference(info)
                .ascii("/ID[<");
        for (int twice = 0; twice < 2; twice++) {
            for (int i = 0; i < id.length; i += 2) {
                trailer.hex((id[i] & 0xFF) << 8 | id[i + 1] & 0xFF);
            }
            trailer.ascii(twice == 0 ? "><" : ">]");
        }
        stream(number, new String(trailer.copy(), StandardCharsets.US_ASCII), entries);
        scratch.clear();
        emit(scratch.ascii("startxref\n").ascii(Long.toString(at)).ascii("\n%%EOF\n"));
    }

    private static void entry(Bytes entries, long place, long start) {
        if (place > 0) {
            number(entries.raw(1), place - 1 + start, 5);
            number(entries, 0, 2);
        } else if (place < 0) {
            long packed = -place - 1;
            number(entries.raw(2), packed >> 16, 5);
            number(entries, packed & 0xFFFF, 2);
        } else {
            number(entries.raw(0), 0, 5);
            number(entries, 0xFFFF, 2);
        }
    }

    private static void number(Bytes entries, long value, int width) {
        for (int shift = (width - 1) * 8; shift >= 0; shift -= 8) {
            entries.raw((int) (value >> shift & 0xFF));
        }
    }

    private long place(int number) {
        return number < places.length ? places[number] : 0;
    }

    private void place(int number, long place) {
        if (number >= places.length) {
            places = Arrays.copyOf(places, Math.max(number + 1, places.length * 2));
        }
        places[number] = place;
    }

    private void emit(Bytes bytes) throws IOException {
        bytes.writeTo(out);
        written += bytes.length();
    }
}
