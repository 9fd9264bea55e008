package ontime.web.nearby;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The flights near a place on some dates. A date is always the day of departure, local to the origin, for arrivals too.
 *
 * @param version of the flights; answers of one version are about the same flights
 * @param center what the distances are measured from
 * @param radiusKm in kilometers
 * @param dates days of departure
 * @param datesNotLoaded those of the dates, and of the dates to compare with, whose month is not loaded
 * @param comparedDates the dates to compare with, in the order of the dates
 * @param carrier airline; null for all airlines
 * @param stats totals, and how they changed
 * @param timeline figures by date and local hour, in their order
 * @param points airports within the radius, nearest first
 */
record NearbyAnswer(
        String version,
        Center center,
        int radiusKm,
        List<LocalDate> dates,
        List<LocalDate> datesNotLoaded,
        List<LocalDate> comparedDates,
        @Nullable String carrier,
        Stats stats,
        Timeline timeline,
        List<NearbyPoint> points) {

    /**
     * The center.
     *
     * @param airport code; null if the center is no airport
     * @param lat degrees north
     * @param lon degrees east
     */
    record Center(@Nullable String airport, double lat, double lon) {}

    /**
     * Totals.
     *
     * @param departures flights from the airports within the radius
     * @param arrivals flights to the airports within the radius
     */
    record Stats(Comparison departures, Comparison arrivals) {}

    /**
     * Totals of the dates, and of the dates to compare with.
     *
     * @param current totals of the dates
     * @param previous totals of the dates to compare with; null without them, or if one of all dates is not loaded
     * @param change from previous to current; null without previous
     */
    record Comparison(NearbyFigures current, @Nullable NearbyFigures previous, @Nullable Change change) {}

    /**
     * Figures by date and local hour.
     *
     * @param departures by the hour of the scheduled departure
     * @param arrivals by the hour of the scheduled arrival
     */
    record Timeline(List<Hour> departures, List<Hour> arrivals) {}

    /**
     * Flights of an hour.
     *
     * @param date day of departure, local to the origin; a flight that arrives after midnight has that of the day before
     * @param hour 0 to 23, on the airport's clock; null if the time is not known
     * @param figures of its flights
     */
    record Hour(LocalDate date, @Nullable Integer hour, NearbyFigures figures) {}
}
