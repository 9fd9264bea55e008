package ontime.crossing;

import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A dimension over the flights of a snapshot. The code of a value is its position in the list.
 *
 * @param values in natural order
 * @param column of flights that the value depends on; null if all flights of a group have the same value
 * @param codes by the position of the block in the snapshot, then by the value of the column or, without one, by the group
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Axis(List<String> values, @Nullable Column column, int[][] codes) {

    /** For each code, whether its value is chosen. */
    boolean[] chosen(Predicate<String> some) {
        boolean[] chosen = new boolean[values.size()];
        for (int code = 0; code < chosen.length; code++) {
            chosen[code] = some.test(values.get(code));
        }
        return chosen;
    }
}
