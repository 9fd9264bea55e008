package ontime.jobs.model.rows;

import java.time.LocalDate;

/**
 * How much likelier than in an average month a late arrival is in each month of the year. A model that has seen three months
 * cannot know that the fourth is calmer, and would be wrong about all of its flights.
 *
 * <p>From BTS's monthly counts of flights on time and delayed at 29 large airports, June 2003 to December 2007, as the CORGIS
 * collection of data sets republishes them: the effect of the month on the log-odds, next to an effect of the year.
 */
public final class Seasons {

    /** For people and records. */
    public static final String SOURCE = "BTS, 29 airports, 2003-06 to 2007-12";

    private static final double[] LOG_ODDS = {
        0.068, 0.087, -0.023, -0.212, -0.160, 0.172, 0.175, 0.077, -0.321, -0.146, -0.060, 0.343
    };

    private Seasons() {}

    /** What is added to the log-odds of flights of January, February, and so on. */
    public static double[] logOdds() {
        return LOG_ODDS.clone();
    }

    /** What is added on a day, counted since 1970. */
    static float ofDay(int day) {
        return (float) LOG_ODDS[LocalDate.ofEpochDay(day).getMonthValue() - 1];
    }
}
