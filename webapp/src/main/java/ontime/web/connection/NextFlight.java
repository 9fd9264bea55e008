package ontime.web.connection;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;

/**
 * The next flight of the outgoing flight's airline and route.
 *
 * @param carrier airline code
 * @param flightNum flight number
 * @param flightDate day, local to the connecting airport
 * @param crsDepTime scheduled departure, hhmm local to the connecting airport
 * @param crsArrTime scheduled arrival, hhmm local to the destination
 * @param scheduleOf the day whose schedule has its times
 * @param waitMinutes from the outgoing flight's scheduled departure to its own
 */
@Schema(name = "NextFlight")
record NextFlight(
        String carrier,
        int flightNum,
        LocalDate flightDate,
        String crsDepTime,
        String crsArrTime,
        LocalDate scheduleOf,
        long waitMinutes) {}
