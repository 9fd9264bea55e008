package ontime.web.flight.account;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * The local time of an event.
 *
 * @param time {@code 07:15}
 * @param daysAfter days from FlightDate; null if BTS's numbers do not tell the day
 * @param zone abbreviation, such as {@code EST} in winter and {@code EDT} in summer; null if the time zone or the day is
 *     unknown
 * @param at the time with its zone; null if the zone or the day is unknown
 * @param reckoned whether it is computed from gate and taxi times, because it is not in the record
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
