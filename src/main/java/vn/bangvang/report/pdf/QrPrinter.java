package vn.bangvang.report.pdf;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Prints a QR code as a one-bit stencil with its caption beside it; whoever listens hears the alternative text. */
final class QrPrinter {

    private static final float POINTS_PER_MM = 72f / 25.4f;
    private static final float GAP = 10;

    /** Asking for the best mask takes eight times as long, and every reader takes any. */
    private static final Map<EncodeHintType, Object> HINTS = Map.of(EncodeHintType.QR_MASK_PATTERN, 3);

    private QrPrinter() {}

    static void print(Sheets sheets, PageSetup setup, Tags tags, TextPrinter text, Block.QrCode code)
            throws IOException {
        float side = code.millimetres() * POINTS_PER_MM;
        if (sheets.room() < side + GAP) {
            sheets.newPage();
        }
        sheets.moveDown(GAP);
        float top = sheets.y();
        float x = setup.leftPoints();
        Tags.Element figure = tags.element(
                "Figure",
                tags.document(),
                new String(
                        new Bytes(256)
                                .ascii("/Alt")
                                .text(Lines.clean(code.alternative()))
                                .ascii("/A<</O/Layout/Placement/Block/BBox[")
                                .hundredths(Math.round(x * 100))
                                .raw(' ')
                                .hundredths(Math.round((top - side) * 100))
                                .raw(' ')
                                .hundredths(Math.round((x + side) * 100))
                                .raw(' ')
                                .hundredths(Math.round(top * 100))
                                .ascii("]>>")
                                .copy(),
                        StandardCharsets.US_ASCII));
        sheets.picture(figure, stencil(code.content(), x, top - side, side));
        tags.close(figure);
        text.beside(code.caption(), x + side + GAP, setup.bodyWidth() - side - GAP);
        sheets.moveTo(Math.min(sheets.y(), top - side));
    }

    private static Bytes stencil(String content, float x, float y, float side) {
        ByteMatrix modules = modules(content);
        int size = modules.getWidth();
        var operators = new Bytes(1024).ascii("q ");
        operators
                .hundredths(Math.round(side * 100))
                .ascii(" 0 0 ")
                .hundredths(Math.round(side * 100))
                .raw(' ');
        operators
                .hundredths(Math.round(x * 100))
                .raw(' ')
                .hundredths(Math.round(y * 100))
                .ascii(" cm BI/W ");
        operators.whole(size).ascii("/H ").whole(size).ascii("/IM true/BPC 1/D[1 0]/F/AHx ID ");
        byte[][] rows = modules.getArray();
        for (byte[] row : rows) {
            for (int from = 0; from < size; from += 8) {
                int eight = 0;
                for (int bit = 0; bit < 8; bit++) {
                    eight = eight << 1 | (from + bit < size ? row[from + bit] : 0);
                }
                operators.raw("0123456789ABCDEF".charAt(eight >> 4)).raw("0123456789ABCDEF".charAt(eight & 15));
            }
        }
        return operators.ascii("> EI Q\n");
    }

    private static ByteMatrix modules(String content) {
        try {
            return Encoder.encode(content, ErrorCorrectionLevel.M, HINTS).getMatrix();
        } catch (WriterException tooLong) {
            throw new PaperFailed("no QR code can hold \"" + content + "\"", tooLong);
        }
    }
}
