package ontime.jobs.delay;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;

import org.apache.spark.sql.Column;

/** A list of figures in a report. */
enum Aspect {
    TOTALS,
    HOURS,
    WEEKDAYS,
    MONTHS,
    CARRIERS,
    ROUTES,
    AIRPORTS;

    /** The key of the figures of a row of {@link MonthlyDelays}. */
    Column key() {
        return switch (this) {
            case TOTALS -> lit("");
            case HOURS -> col(Grouping.HOUR_OF_DAY).cast("string");
            case WEEKDAYS -> col(Grouping.DAY_OF_WEEK).cast("string");
            case MONTHS -> expr("format_string('%04d-%02d', Year, Month)");
            case CARRIERS -> col(Grouping.CARRIER_CODE);
            case ROUTES -> concat_ws("-", col(Grouping.ORIGIN_CODE), col(Grouping.DEST_CODE));
            case AIRPORTS -> col(Grouping.ORIGIN_CODE);
        };
    }
}
