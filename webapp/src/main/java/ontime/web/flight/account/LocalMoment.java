package ontime.web.flight.account;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * When something happened, by the clock of its place.
 *
 * @param time {@code 07:15}
 * @param daysAfter days from FlightDate; null where BTS's numbers do not tell the day
 * @param zone what the clock is called there and then, {@code EST} in winter and {@code EDT} in summer; null where the
 *     place's zone or the day is not known
 * @param at the moment itself; null where the zone or the day is not known
 * @param reckoned whether it is not in the record but follows from gate and taxi time
 */
record LocalMoment(
        String time,
        @Nullable Integer daysAfter,
        @Nullable String zone,
        @Nullable OffsetDateTime at,
        boolean reckoned) {

    /** For pages, where an unknown day is not marked. */
    public int marked() {
        return daysAfter == null ? 0 : daysAfter;
    }
}
