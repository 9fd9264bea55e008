package ontime.crossing;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.ToIntFunction;

/** A dimension over the flights of a snapshot: its values have codes from 0 to below {@link #size}, in natural order. */
sealed interface Axis {

    int size();

    String value(int code);

    /** The code of a value; -1 if no flight has it. */
    int code(String value);

    /** For each code, whether its value is among some. */
    default boolean[] chosen(Set<String> values) {
        boolean[] chosen = new boolean[size()];
        for (String value : values) {
            int code = code(value);
            if (code >= 0) {
                chosen[code] = true;
            }
        }
        return chosen;
    }

    /** The values are listed in order of their codes. */
    sealed interface Listed extends Axis {

        List<String> values();

        @Override
        default int size() {
            return values().size();
        }

        @Override
        default String value(int code) {
            return values().get(code);
        }

        @Override
        default int code(String value) {
            return values().indexOf(value);
        }
    }

    /** All flights of a day have the same value. */
    record OfDay(List<String> values, ToIntFunction<LocalDate> codeOf) implements Listed {}

    /** The value depends on the flight. */
    sealed interface OfFlight extends Axis {

        /** The codes of some flights. */
        void read(Chunk chunk, int[] codes);
    }

    /**
     * The value depends on one column.
     *
     * @param codes by the position of the block in the snapshot, then by the value of the column
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record OfColumn(List<String> values, Column column, int[][] codes) implements OfFlight, Listed {

        @Override
        public void read(Chunk chunk, int[] into) {
            short[] cells = chunk.block().column(column);
            int[] code = codes[chunk.position()];
            int[] rows = chunk.rows();
            for (int i = 0; i < chunk.count(); i++) {
                into[i] = code[cells[rows[i]]];
            }
        }
    }

    /** The value is a pair of airports. */
    record OfRoute(OfColumn origin, OfColumn dest) implements OfFlight {

        @Override
        public int size() {
            return origin.size() * dest.size();
        }

        @Override
        public String value(int code) {
            return origin.value(code / dest.size()) + "-" + dest.value(code % dest.size());
        }

        @Override
        public int code(String value) {
            int dash = value.indexOf('-');
            int from = origin.code(value.substring(0, Math.max(dash, 0)));
            int to = dest.code(value.substring(dash + 1));
            return from < 0 || to < 0 ? -1 : from * dest.size() + to;
        }

        @Override
        public void read(Chunk chunk, int[] into) {
            short[] from = chunk.block().column(origin.column());
            short[] to = chunk.block().column(dest.column());
            int[] code = origin.codes()[chunk.position()];
            int size = dest.size();
            int[] rows = chunk.rows();
            for (int i = 0; i < chunk.count(); i++) {
                into[i] = code[from[rows[i]]] * size + code[to[rows[i]]];
            }
        }
    }
}
