package ontime.jobs.bts;

import static ontime.jobs.bts.FlightColumns.NULL;

import java.util.EnumMap;
import java.util.Map;
import java.util.stream.IntStream;
import ontime.model.flight.BtsColumn;
import ontime.model.load.QualityRule;

/** Counts the rows of a month that violate the quality rules for single rows. Each rule takes some milliseconds. */
final class MonthQuality {

    private static final int EARLIEST_MINUTES = -180;
    private static final int LATEST_MINUTES = 3 * 24 * 60;

    private static final Map<QualityRule, RowTest> TESTS = new EnumMap<>(Map.of(
            QualityRule.EMPTY_TAIL,
            (columns, row) -> !isCancelled(columns, row) && columns.get(BtsColumn.TAIL_NUM, row) == NULL,
            QualityRule.DELAY_OUT_OF_RANGE,
            (columns, row) -> isOutOfRange(columns.get(BtsColumn.DEP_DELAY, row))
                    || isOutOfRange(columns.get(BtsColumn.ARR_DELAY, row)),
            QualityRule.SAME_AIRPORT,
            (columns, row) -> columns.get(BtsColumn.ORIGIN, row) == columns.get(BtsColumn.DEST, row),
            QualityRule.AIR_TIME_NOT_POSITIVE,
            (columns, row) -> !isCancelled(columns, row) && isNotPositive(columns.get(BtsColumn.AIR_TIME, row)),
            QualityRule.SCHEDULED_TIME_NOT_POSITIVE,
            (columns, row) -> isNotPositive(columns.get(BtsColumn.CRS_ELAPSED_TIME, row)),
            QualityRule.DISTANCE_MISSING,
            (columns, row) -> columns.get(BtsColumn.DISTANCE, row) == NULL || columns.get(BtsColumn.DISTANCE, row) == 0,
            QualityRule.CANCELLED_WITHOUT_CODE,
            (columns, row) -> isCancelled(columns, row) && columns.get(BtsColumn.CANCELLATION_CODE, row) == NULL,
            QualityRule.CANCELLED_AND_DIVERTED,
            (columns, row) -> isCancelled(columns, row) && columns.get(BtsColumn.DIVERTED, row) == 1));

    private MonthQuality() {}

    /** Tests whether a row violates a rule. */
    @FunctionalInterface
    private interface RowTest {
        boolean isBrokenBy(FlightColumns columns, int row);
    }

    /** The number of rows that violate each rule, including counts of 0. */
    static Map<QualityRule, Long> count(FlightColumns columns) {
        Map<QualityRule, Long> counts = new EnumMap<>(QualityRule.class);
        TESTS.forEach((rule, test) -> counts.put(
                rule,
                IntStream.range(0, columns.rows())
                        .filter(row -> test.isBrokenBy(columns, row))
                        .count()));
        return counts;
    }

    private static boolean isCancelled(FlightColumns columns, int row) {
        return columns.get(BtsColumn.CANCELLED, row) == 1;
    }

    private static boolean isOutOfRange(int minutes) {
        return minutes != NULL && (minutes < EARLIEST_MINUTES || minutes > LATEST_MINUTES);
    }

    private static boolean isNotPositive(int minutes) {
        return minutes != NULL && minutes <= 0;
    }
}
