package ontime.web.prediction.reason;

import java.time.LocalDate;
import ontime.model.flight.DayPart;
import ontime.web.flight.FlightRow;
import org.jspecify.annotations.Nullable;

/**
 * What the loaded flights tell about the requested flight itself.
 *
 * @param number flights of its number on its route on other days; null if none is loaded
 * @param usual flights of its airline on its route on its weekday and in its part of the day; null if none is loaded
 * @param part its part of the day
 * @param outcome what became of it; null if its day is not loaded
 * @param scheduleDay the day whose schedule has its times; null if no loaded schedule has them
 */
record OwnRecord(
        @Nullable PastFlights number,
        @Nullable PastFlights usual,
        DayPart part,
        @Nullable FlightRow outcome,
        @Nullable LocalDate scheduleDay) {

    /** Whether there are past flights to show. */
    public boolean isAny() {
        return number != null || usual != null;
    }
}
