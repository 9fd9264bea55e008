package ontime.jobs.bts;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Splits a line into fields. Quotes follow RFC 4180 strictly, without line breaks inside fields: a field is either
 * quoted as a whole or contains no quote. Fields are ranges of the line's bytes, without the quotes around them.
 */
final class FieldSplitter {

    private int[] starts = new int[128];
    private int[] ends = new int[128];
    private boolean[] escaped = new boolean[128];
    private int count;

    /** Splits a line. Returns the problem with its quotes, or null if there is none. */
    @Nullable
    LineReason split(byte[] line, int from, int to) {
        return split(line, from, to, Integer.MAX_VALUE);
    }

    /** Splits only the first fields of a line, up to the given number. */
    @Nullable
    LineReason split(byte[] line, int from, int to, int most) {
        count = 0;
        int at = from;
        while (true) {
            if (count == starts.length) {
                grow();
            }
            boolean quoted = at < to && line[at] == '"';
            int behind = quoted ? quoted(line, at + 1, to) : bare(line, at, to);
            if (behind < 0) {
                return LineReason.BAD_QUOTE;
            }
            count++;
            if (behind == to || count == most) {
                return null;
            }
            at = behind + 1;
        }
    }

    int count() {
        return count;
    }

    int start(int field) {
        return starts[field];
    }

    int end(int field) {
        return ends[field];
    }

    /** Whether a field contains doubled quotes, each of which means one quote. */
    boolean isEscaped(int field) {
        return escaped[field];
    }

    private int bare(byte[] line, int from, int to) {
        int at = from;
        while (at < to && line[at] != ',') {
            if (line[at] == '"') {
                return -1;
            }
            at++;
        }
        set(from, at, false);
        return at;
    }

    private int quoted(byte[] line, int from, int to) {
        boolean doubled = false;
        for (int at = from; at < to; at++) {
            if (line[at] != '"') {
                continue;
            }
            if (at + 1 < to && line[at + 1] == '"') {
                doubled = true;
                at++;
                continue;
            }
            set(from, at, doubled);
            return at + 1 == to || line[at + 1] == ',' ? at + 1 : -1;
        }
        return -1;
    }

    private void set(int start, int end, boolean doubled) {
        starts[count] = start;
        ends[count] = end;
        escaped[count] = doubled;
    }

    private void grow() {
        starts = Arrays.copyOf(starts, count * 2);
        ends = Arrays.copyOf(ends, count * 2);
        escaped = Arrays.copyOf(escaped, count * 2);
    }
}
