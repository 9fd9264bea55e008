package ontime.web.prediction;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import ontime.model.airport.Airport;
import ontime.model.prediction.ScheduledTimes;
import ontime.web.airport.AirportDirectory;
import ontime.web.error.FieldProblems;
import ontime.web.map.GreatCircle;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;

/**
 * Finds times that no flight can have: the airports are too far apart for them, or too near. A model would answer for such
 * a flight too.
 */
@Component
final class PlausibleTimes {

    /** Faster than any airliner with the wind behind it. */
    private static final double MOST_KM_PER_MINUTE = 22;

    /** Slower than small airplanes; the time on the ground is not in it. */
    private static final double FEWEST_KM_PER_MINUTE = 3;

    private static final double MOST_MINUTES_ON_GROUND = 240;

    private final AirportDirectory airports;

    PlausibleTimes(AirportDirectory airports) {
        this.airports = airports;
    }

    /** Adds a problem to a form if its times cannot be those of a flight between its airports. */
    void check(BindingResult form) {
        if (FieldProblems.value(form, "origin") instanceof String from
                && FieldProblems.value(form, "dest") instanceof String to
                && FieldProblems.value(form, "flightDate") instanceof LocalDate day
                && FieldProblems.value(form, "crsDepTime") instanceof String departure
                && FieldProblems.value(form, "crsArrTime") instanceof String arrival) {
            Airport origin = airports.find(from).orElseGet(() -> Airport.ofCode(from));
            Airport dest = airports.find(to).orElseGet(() -> Airport.ofCode(to));
            ZoneId originZone = origin.timeZone();
            ZoneId destZone = dest.timeZone();
            if (originZone != null && destZone != null && origin.hasPlace() && dest.hasPlace()) {
                long minutes = ScheduledTimes.of(day, departure, originZone, arrival, destZone)
                        .duration()
                        .toMinutes();
                if (!isPlausible(minutes, kilometers(origin, dest))) {
                    FieldProblems.add(
                            form, "crsArrTime", arrival, "predict.impossibleTime", from, to, departure, minutes);
                }
            }
        }
    }

    private static double kilometers(Airport origin, Airport dest) {
        return GreatCircle.kilometers(
                Objects.requireNonNull(origin.latitude()),
                Objects.requireNonNull(origin.longitude()),
                Objects.requireNonNull(dest.latitude()),
                Objects.requireNonNull(dest.longitude()));
    }

    private static boolean isPlausible(long minutes, double km) {
        return minutes >= km / MOST_KM_PER_MINUTE && minutes <= MOST_MINUTES_ON_GROUND + km / FEWEST_KM_PER_MINUTE;
    }
}
