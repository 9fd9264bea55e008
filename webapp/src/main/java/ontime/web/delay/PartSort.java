package ontime.web.delay;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import ontime.web.parameter.FormAddress;
import org.jspecify.annotations.Nullable;

/**
 * The order of a table of parts, as an address holds it.
 *
 * @param by column; by flights if null
 * @param reversed whether it is turned around
 */
public record PartSort(@Nullable Column by, boolean reversed) {

    private static final String SORT = "sort";
    private static final String REVERSED = "reversed";
    private static final String ASCENDING = "ascending";
    private static final String DESCENDING = "descending";

    /** A column, with the order that people want first: the busiest, or the best. */
    public enum Column {
        NAME("report.part", false, row -> 0.0),
        FLIGHTS("report.flights", true, row -> (double) row.figures().flights()),
        ON_TIME("report.onTime", true, row -> row.figures().onTimeShare()),
        DELAY("report.mean.short", false, row -> row.figures().meanArrDelay()),
        NINETIETH("report.ninetieth.short", false, row -> toDouble(row.figures().ninetiethArrDelay())),
        CANCELLED("report.cancelled", false, row -> row.figures().cancelledShare());

        private final String word;
        private final boolean highestFirst;

        @SuppressWarnings("ImmutableEnumChecker") // lambdas without state
        private final Function<PartRow, @Nullable Double> value;

        Column(String word, boolean highestFirst, Function<PartRow, @Nullable Double> value) {
            this.word = word;
            this.highestFirst = highestFirst;
            this.value = value;
        }

        private static @Nullable Double toDouble(@Nullable Integer minutes) {
            return minutes == null ? null : Double.valueOf(minutes);
        }
    }

    /**
     * The header of a column.
     *
     * @param word the message of its name
     * @param address the same table sorted by it, in reverse order if it is already sorted by it
     * @param sorted in the words of {@code aria-sort}
     */
    public record Header(String word, String address, String sorted) {}

    /** The rows in this order; those without a value are last. */
    public List<PartRow> apply(List<PartRow> rows) {
        Column column = column();
        Comparator<Double> values = Comparator.naturalOrder();
        boolean descending = column.highestFirst != reversed;
        Comparator<String> names = Comparator.naturalOrder();
        return rows.stream()
                .sorted(Comparator.comparing(
                                column.value, Comparator.nullsLast(descending ? values.reversed() : values))
                        .thenComparing(
                                row -> row.code() == null ? row.name() : row.code(),
                                column == Column.NAME && reversed ? names.reversed() : names))
                .toList();
    }

    /**
     * The headers of all columns.
     *
     * @param table the address of the table, in any order
     */
    public List<Header> headers(FormAddress table) {
        return Arrays.stream(Column.values())
                .map(column -> header(column, table.without("page", SORT, REVERSED)))
                .toList();
    }

    private Header header(Column column, FormAddress table) {
        FormAddress sorted = table.with(SORT, column);
        if (column != column()) {
            return new Header(column.word, sorted.toString(), "none");
        }
        return new Header(
                column.word,
                reversed ? sorted.toString() : sorted.with(REVERSED, true).toString(),
                column.highestFirst != reversed ? DESCENDING : ASCENDING);
    }

    private Column column() {
        return by == null ? Column.FLIGHTS : by;
    }
}
