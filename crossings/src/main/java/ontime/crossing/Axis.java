package ontime.crossing;

import java.util.List;
import java.util.Set;

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

    /** All flights of a group have the same value. */
    sealed interface OfGroup extends Axis {

        /**
         * The code of a group.
         *
         * @param position of the block in the snapshot
         */
        int code(FlightBlock block, int position, int group);
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

    /**
     * The value depends on a column of flights.
     *
     * @param codes by the position of the block in the snapshot, then by the value of the column
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record OfFlight(List<String> values, Column column, int[][] codes) implements Listed {}

    /**
     * The value depends on a column of groups.
     *
     * @param codes by the position of the block in the snapshot, then by the value of the column
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record OfGroupColumn(List<String> values, Column column, int[][] codes) implements OfGroup, Listed {

        @Override
        public int code(FlightBlock block, int position, int group) {
            return codes[position][block.column(column)[group]];
        }
    }

    /** The value is a pair of airports. */
    record OfRoute(OfGroupColumn origin, OfGroupColumn dest) implements OfGroup {

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
        public int code(FlightBlock block, int position, int group) {
            return origin.code(block, position, group) * dest.size() + dest.code(block, position, group);
        }
    }
}
