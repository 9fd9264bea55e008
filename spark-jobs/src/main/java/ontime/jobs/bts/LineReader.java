package ontime.jobs.bts;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Locale;
import ontime.jobs.archive.BadFileException;
import ontime.jobs.archive.BadFileException.Reason;

/**
 * Reads the lines of a stream without copying them: a line is a range of a buffer that the next call may overwrite.
 * BTS's values never contain a line break, so each line is a record, regardless of its quotes. An unclosed quote
 * therefore affects only its own line.
 */
final class LineReader {

    private static final int MAX_LINE = 1 << 24;

    private final InputStream in;
    private byte[] buffer = new byte[1 << 20];
    private int filled;
    private int next;
    private int start;
    private int end;
    private long number;
    private boolean ended;

    LineReader(InputStream in) {
        this.in = in;
    }

    /**
     * Moves to the next line. Returns false at the end of the stream.
     *
     * @throws BadFileException if a line is longer than 16 MiB, which no file from BTS has
     */
    boolean next() throws IOException {
        int newline = find(next);
        while (newline < 0 && !ended) {
            int searched = filled - next;
            fill();
            newline = find(next + searched);
        }
        if (newline < 0 && next == filled) {
            return false;
        }
        start = next;
        end = newline < 0 ? filled : newline;
        next = newline < 0 ? filled : newline + 1;
        if (end > start && buffer[end - 1] == '\r') {
            end--;
        }
        number++;
        return true;
    }

    byte[] buffer() {
        return buffer;
    }

    /** The index of the line's first byte. */
    int start() {
        return start;
    }

    /** The index after the line's last byte, without its line break. */
    int end() {
        return end;
    }

    /** The line's number in the file, from 1. */
    long number() {
        return number;
    }

    boolean isBlank() {
        return start == end;
    }

    /** Whether the line equals the given bytes. */
    boolean isEqual(byte[] line) {
        return end - start == line.length && Arrays.equals(buffer, start, end, line, 0, line.length);
    }

    /** A copy of the line's bytes. */
    byte[] copy() {
        return Arrays.copyOfRange(buffer, start, end);
    }

    private int find(int from) {
        for (int i = from; i < filled; i++) {
            if (buffer[i] == '\n') {
                return i;
            }
        }
        return -1;
    }

    private void fill() throws IOException {
        if (next > 0) {
            System.arraycopy(buffer, next, buffer, 0, filled - next);
            filled -= next;
            next = 0;
        }
        if (filled == buffer.length) {
            grow();
        }
        int read = in.read(buffer, filled, buffer.length - filled);
        if (read < 0) {
            ended = true;
        } else {
            filled += read;
        }
    }

    private void grow() {
        if (buffer.length >= MAX_LINE) {
            throw new BadFileException(
                    Reason.HEADER_MISMATCH,
                    String.format(Locale.ROOT, "line %d is longer than 16 MiB: no file of BTS's", number + 1));
        }
        buffer = Arrays.copyOf(buffer, buffer.length * 2);
    }
}
