package ontime.demo.file;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Builds lines from BTS's kinds of cells, as bytes: millions of lines make no garbage. Each cell ends in a comma. */
final class LineBuffer {

    private static final int FLUSH_FROM = 1 << 16;
    private static final int LONGEST_NUMBER = 24;

    private final OutputStream out;
    private byte[] bytes = new byte[2 * FLUSH_FROM];
    private int length;

    LineBuffer(OutputStream out) {
        this.out = out;
    }

    /** One or more cells that are ready, without the last comma. */
    void cells(byte[] ready) {
        room(ready.length + 1);
        System.arraycopy(ready, 0, bytes, length, ready.length);
        length += ready.length;
        bytes[length++] = ',';
    }

    /** Cells without a value that BTS writes as nothing. */
    void empty(int count) {
        room(count);
        Arrays.fill(bytes, length, length + count, (byte) ',');
        length += count;
    }

    /** {@code 21}. */
    void number(int number) {
        digits(number);
        bytes[length++] = ',';
    }

    /** {@code 21.00}: BTS writes measures with two decimals. */
    void measure(int number) {
        digits(number);
        bytes[length++] = '.';
        bytes[length++] = '0';
        bytes[length++] = '0';
        bytes[length++] = ',';
    }

    /** {@code "0715"}, four digits of hours and minutes. */
    void time(int hours, int minutes) {
        room(LONGEST_NUMBER);
        bytes[length++] = '"';
        pair(hours);
        pair(minutes);
        bytes[length++] = '"';
        bytes[length++] = ',';
    }

    /** {@code "2001"}. */
    void quoted(int number) {
        room(LONGEST_NUMBER);
        bytes[length++] = '"';
        digits(number);
        bytes[length++] = '"';
        bytes[length++] = ',';
    }

    /** {@code "N338AA"}. The text holds no quotes. */
    void quoted(String text) {
        byte[] ascii = text.getBytes(StandardCharsets.US_ASCII);
        room(ascii.length + 3);
        bytes[length++] = '"';
        System.arraycopy(ascii, 0, bytes, length, ascii.length);
        length += ascii.length;
        bytes[length++] = '"';
        bytes[length++] = ',';
    }

    void endLine() throws IOException {
        room(1);
        bytes[length++] = '\n';
        if (length >= FLUSH_FROM) {
            flush();
        }
    }

    void flush() throws IOException {
        out.write(bytes, 0, length);
        length = 0;
    }

    private void digits(int number) {
        room(LONGEST_NUMBER);
        int rest = number;
        if (rest < 0) {
            bytes[length++] = '-';
            rest = -rest;
        }
        int begin = length;
        do {
            bytes[length++] = (byte) ('0' + rest % 10);
            rest /= 10;
        } while (rest > 0);
        for (int i = begin, j = length - 1; i < j; i++, j--) {
            byte swapped = bytes[i];
            bytes[i] = bytes[j];
            bytes[j] = swapped;
        }
    }

    private void pair(int number) {
        bytes[length++] = (byte) ('0' + number / 10);
        bytes[length++] = (byte) ('0' + number % 10);
    }

    private void room(int more) {
        if (length + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, 2 * bytes.length + more);
        }
    }
}
