package vn.bangvang.report.pdf;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;

/** Bytes of a file in the making; a list of 100,000 cells cannot afford a formatter for each number. */
final class Bytes {

    private byte[] array;
    private int length;

    Bytes(int capacity) {
        array = new byte[capacity];
    }

    int length() {
        return length;
    }

    byte[] array() {
        return array;
    }

    byte[] copy() {
        return Arrays.copyOf(array, length);
    }

    void clear() {
        length = 0;
    }

    Bytes raw(int value) {
        room(1);
        array[length++] = (byte) value;
        return this;
    }

    Bytes raw(byte[] bytes, int count) {
        room(count);
        System.arraycopy(bytes, 0, array, length, count);
        length += count;
        return this;
    }

    Bytes append(Bytes other) {
        return raw(other.array, other.length);
    }

    @SuppressWarnings("deprecation") // The one copy of low bytes that makes no garbage, and all of it is ASCII.
    Bytes ascii(String text) {
        int count = text.length();
        room(count);
        text.getBytes(0, count, array, length);
        length += count;
        return this;
    }

    Bytes whole(int value) {
        room(11);
        int rest = value;
        if (rest < 0) {
            array[length++] = '-';
            rest = -rest;
        }
        int digits = 1;
        for (int power = 10; digits < 10 && rest >= power; power *= 10) {
            digits++;
        }
        for (int i = length + digits - 1; i >= length; i--) {
            array[i] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
        length += digits;
        return this;
    }

    /** A number given in hundredths, as short as it can be written. */
    Bytes hundredths(int value) {
        int rest = value;
        if (rest < 0) {
            raw('-');
            rest = -rest;
        }
        whole(rest / 100);
        int part = rest % 100;
        if (part != 0) {
            raw('.').raw('0' + part / 10);
            if (part % 10 != 0) {
                raw('0' + part % 10);
            }
        }
        return this;
    }

    Bytes reference(int object) {
        return whole(object).ascii(" 0 R");
    }

    /** A text string for the reader of the file: UTF-16 with its mark, in hexadecimal. */
    Bytes text(String text) {
        ascii("<FEFF");
        for (int i = 0; i < text.length(); i++) {
            hex(text.charAt(i));
        }
        return raw('>');
    }

    Bytes hex(int sixteenBits) {
        for (int shift = 12; shift >= 0; shift -= 4) {
            raw("0123456789ABCDEF".charAt(sixteenBits >> shift & 15));
        }
        return this;
    }

    void writeTo(OutputStream out) throws IOException {
        out.write(array, 0, length);
    }

    private void room(int more) {
        if (length + more > array.length) {
            array = Arrays.copyOf(array, Math.max(length + more, array.length * 2));
        }
    }
}
