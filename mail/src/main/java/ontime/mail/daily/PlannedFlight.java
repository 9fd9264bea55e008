package ontime.mail.daily;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * A watched flight as an event of a calendar.
 *
 * @param forecast what is known about the flight; the id of its request is the id of the event
 * @param page the address of a page about the flight
 * @param revision larger for a newer forecast: see {@link #revision}
 * @param madeAt the time of the forecast
 */
public record PlannedFlight(FlightForecast forecast, URI page, int revision, Instant madeAt) {

    /** How many days ahead flights are in a calendar. */
    public static final int DAYS_AHEAD = 7;

    /** What a forecast has. */
    public enum Basis {
        /** The schedule only. */
        SCHEDULE,
        /** A prediction from a day before. */
        EARLY_PREDICTION,
        /** The prediction of the day, which the email has too. */
        PREDICTION_OF_THE_DAY
    }

    /**
     * The revision of a forecast: a later day has a larger one, and so has a better basis on the same day.
     *
     * @param flightDate the day of the flight
     * @param madeOn the day of the forecast
     */
    public static int revision(LocalDate flightDate, LocalDate madeOn, Basis basis) {
        long daysAfterFirst = DAYS_AHEAD - ChronoUnit.DAYS.between(madeOn, flightDate);
        return Basis.values().length * (int) Math.max(daysAfterFirst, 0) + basis.ordinal();
    }
}
