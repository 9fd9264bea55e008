package ontime.crossing;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToIntFunction;

/**
 * A dimension whose values are listed.
 *
 * @param values in order of their codes
 */
record ListedAxis(List<String> values, Reading reading) implements Axis {

    /** Reads the codes of some flights of a day; see {@link Axis#read}. */
    @FunctionalInterface
    interface Reading {
        void read(CodedMonth month, int day, int[] rows, int count, int[] codes);
    }

    /** A dimension whose value depends on the day alone. */
    static Axis ofDays(List<String> values, ToIntFunction<LocalDate> code) {
        return new ListedAxis(
                values,
                (month, day, rows, count, codes) -> Arrays.fill(
                        codes, 0, count, code.applyAsInt(month.block().month().atDay(day))));
    }

    /** A dimension whose code is looked up by a column of bytes. */
    static Axis ofBytes(
            List<String> values, Function<CodedMonth, byte[]> column, Function<CodedMonth, int[]> codesOfColumn) {
        return new ListedAxis(values, (month, day, rows, count, codes) -> {
            byte[] cells = column.apply(month);
            int[] code = codesOfColumn.apply(month);
            for (int i = 0; i < count; i++) {
                codes[i] = code[cells[rows[i]] & 0xFF];
            }
        });
    }

    /** A dimension whose code is looked up by a column of shorts. */
    static Axis ofShorts(
            List<String> values, Function<CodedMonth, short[]> column, Function<CodedMonth, int[]> codesOfColumn) {
        return new ListedAxis(values, (month, day, rows, count, codes) -> {
            short[] cells = column.apply(month);
            int[] code = codesOfColumn.apply(month);
            for (int i = 0; i < count; i++) {
                codes[i] = code[cells[rows[i]]];
            }
        });
    }

    @Override
    public int size() {
        return values.size();
    }

    @Override
    public String value(int code) {
        return values.get(code);
    }

    @Override
    public boolean[] chosen(Set<String> chosen) {
        boolean[] flags = new boolean[values.size()];
        for (int code = 0; code < flags.length; code++) {
            flags[code] = chosen.contains(values.get(code));
        }
        return flags;
    }

    @Override
    public void read(CodedMonth month, int day, int[] rows, int count, int[] codes) {
        reading.read(month, day, rows, count, codes);
    }
}
