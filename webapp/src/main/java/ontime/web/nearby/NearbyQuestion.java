package ontime.web.nearby;

import java.time.LocalDate;
import java.util.List;
import ontime.model.airport.Airport;
import org.jspecify.annotations.Nullable;

/**
 * A valid question about the flights near a place.
 *
 * @param airport in the center; null if the center is no airport
 * @param latitude of the center, in degrees north
 * @param longitude of the center, in degrees east
 * @param radiusKm in kilometers
 * @param dates days of departure, in order, at least one
 * @param carrier airline; every airline if null
 * @param compareTo what to compare with
 */
record NearbyQuestion(
        @Nullable Airport airport,
        double latitude,
        double longitude,
        int radiusKm,
        List<LocalDate> dates,
        @Nullable String carrier,
        ComparedPeriod compareTo) {

    static final int USUAL_RADIUS_KM = 80;
    static final int MAX_RADIUS_KM = 5_000;
    static final int MAX_DATES = 31;
    static final int MAX_DAYS_APART = 366;

    NearbyQuestion {
        dates = List.copyOf(dates);
    }
}
