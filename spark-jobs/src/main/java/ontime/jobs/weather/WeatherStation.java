package ontime.jobs.weather;

import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * A station of the archive. An airport may have had several, one after another.
 *
 * @param usaf first part of its number
 * @param wban second part of its number; 99999 if it has none
 * @param callSign ICAO's code of its airport; empty if it is at none
 * @param latitude degrees north; null if not known
 * @param longitude degrees east; null if not known
 * @param begin first day with an observation
 * @param end last day with an observation
 */
record WeatherStation(
        String usaf,
        String wban,
        String callSign,
        @Nullable Double latitude,
        @Nullable Double longitude,
        LocalDate begin,
        LocalDate end) {

    private static final String WITHOUT_WBAN = "99999";
    private static final double RADIUS_KM = 6371;

    boolean hasWban() {
        return !wban.equals(WITHOUT_WBAN);
    }

    /** Whether it may have observations of some months. */
    boolean observed(YearMonth first, YearMonth last) {
        return !begin.isAfter(last.atEndOfMonth()) && !end.isBefore(first.atDay(1));
    }

    /** Kilometres to a place; infinite if the station's place is not known. */
    double kilometresTo(double otherLatitude, double otherLongitude) {
        if (latitude == null || longitude == null) {
            return Double.POSITIVE_INFINITY;
        }
        double north = Math.sin(Math.toRadians(otherLatitude - latitude) / 2);
        double east = Math.sin(Math.toRadians(otherLongitude - longitude) / 2);
        double chord = north * north
                + Math.cos(Math.toRadians(latitude)) * Math.cos(Math.toRadians(otherLatitude)) * east * east;
        return 2 * RADIUS_KM * Math.asin(Math.sqrt(chord));
    }
}
