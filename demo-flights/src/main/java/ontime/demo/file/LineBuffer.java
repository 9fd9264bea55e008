package ontime.demo.file;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Builds lines from BTS's kinds of cells. Each cell ends in a comma. By hand: BTS quotes by the kind of a cell, and a CSV
 * writer would build an object for each of a hundred cells of millions of lines.
 */
final class LineBuffer {

    private static final int FLUSH_FROM = 1 << 16;

    private final OutputStream out;
    private final StringBuilder text = new StringBuilder(2 * FLUSH_FROM);

    LineBuffer(OutputStream out) {
        this.out = out;
    }

    /** One or more cells that are ready, without the last comma. */
    void cells(String ready) {
        text.append(ready).append(',');
    }

    /** Cells without a value that BTS writes as nothing. */
    void empty(int count) {
        text.append(",".repeat(count));
    }

    /** {@code 21}. */
    void number(int number) {
        text.append(number).append(',');
    }

    /** {@code 21.00}: BTS writes measures with two decimals. */
    void measure(int number) {
        text.append(number).append(".00,");
    }

    /** {@code "0715"}, four digits of hours and minutes. */
    void time(int hours, int minutes) {
        text.append('"');
        pair(hours);
        pair(minutes);
        text.append("\",");
    }

    /** {@code "2001"}. */
    void quoted(int number) {
        text.append('"').append(number).append("\",");
    }

    /** {@code "N338AA"}. The text has no quotes. */
    void quoted(String value) {
        text.append('"').append(value).append("\",");
    }

    void endLine() throws IOException {
        text.append('\n');
        if (text.length() >= FLUSH_FROM) {
            flush();
        }
    }

    void flush() throws IOException {
        out.write(text.toString().getBytes(StandardCharsets.UTF_8));
        text.setLength(0);
    }

    private void pair(int number) {
        text.append((char) ('0' + number / 10)).append((char) ('0' + number % 10));
    }
}
