package ontime.model.prediction;

import com.fasterxml.jackson.annotation.JsonRootName;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import ontime.model.airline.Airline;
import ontime.model.flight.BtsTime;
import ontime.model.flight.Route;
import ontime.model.text.Digests;
import org.jspecify.annotations.Nullable;

/**
 * A flight whose delay is to be predicted: only what the person said of it. All else is derived where it is answered.
 *
 * <p>It is stored and sent as it is: JSON and documents have the names of its components. The API leaves out the id, and calls
 * the rest {@code AskedFlight} in its description.
 *
 * @param id of the request; the key of its messages
 * @param carrier airline code
 * @param flightNum flight number, 1 to 9999
 * @param origin airport code
 * @param dest airport code, another than the origin
 * @param flightDate day of scheduled departure, local to the origin
 * @param crsDepTime scheduled departure, hhmm, local to the origin
 * @param crsArrTime scheduled arrival, hhmm, local to the destination
 * @param depDelay departure delay in minutes where it is known; early is negative
 * @param tailNum tail number where it is known
 * @param askedAt when it was asked
 */
@JsonRootName("AskedFlight")
public record PredictionRequest(
        UUID id,
        String carrier,
        int flightNum,
        String origin,
        String dest,
        LocalDate flightDate,
        String crsDepTime,
        String crsArrTime,
        @Nullable Integer depDelay,
        @Nullable String tailNum,
        Instant askedAt) {

    /** BTS's unique codes of airlines. */
    public static final String CARRIER_CODE = Airline.CODE;

    /** Tail numbers as airlines report them to BTS: most are letters and digits, and some have hyphens, blanks or others. */
    public static final String TAIL_NUMBER = "[^\\p{Cntrl}]{1,10}";

    public static final int LARGEST_FLIGHT_NUMBER = 9999;

    /** Minutes: half a day before the schedule. BTS reports some flights as hours early. */
    public static final int MOST_EARLY = -720;

    /** Minutes: two days. */
    public static final int MOST_LATE = 2880;

    public static final int FIRST_YEAR = 1987;
    public static final int LAST_YEAR = 2100;

    public PredictionRequest {
        require(carrier.matches(CARRIER_CODE), "carrier", carrier);
        require(flightNum >= 1 && flightNum <= LARGEST_FLIGHT_NUMBER, "flightNum", flightNum);
        require(origin.matches(Route.AIRPORT_CODE), "origin", origin);
        require(dest.matches(Route.AIRPORT_CODE) && !dest.equals(origin), "dest", dest);
        require(flightDate.getYear() >= FIRST_YEAR && flightDate.getYear() <= LAST_YEAR, "flightDate", flightDate);
        BtsTime.minuteOfDay(crsDepTime);
        BtsTime.minuteOfDay(crsArrTime);
        require(depDelay == null || (depDelay >= MOST_EARLY && depDelay <= MOST_LATE), "depDelay", depDelay);
        require(tailNum == null || tailNum.matches(TAIL_NUMBER), "tailNum", tailNum);
    }

    private static void require(boolean holds, String name, @Nullable Object value) {
        if (!holds) {
            throw new IllegalArgumentException("%s does not make sense: %s".formatted(name, value));
        }
    }

    /** The latest moment for which the request has all information. */
    public Moment moment() {
        return depDelay == null ? Moment.BEFORE_DEPARTURE : Moment.AT_DEPARTURE;
    }

    public Route route() {
        return new Route(origin, dest);
    }

    public Optional<Integer> findDepDelay() {
        return Optional.ofNullable(depDelay);
    }

    public Optional<String> findTailNum() {
        return Optional.ofNullable(tailNum);
    }

    /**
     * The day of the batch that answers the request if no client waits for the answer. It is the day of the flight, but
     * at the earliest the day after the request, in UTC. All requests of a batch therefore exist when its day begins.
     */
    public LocalDate batchDay() {
        LocalDate next = LocalDate.ofInstant(askedAt, ZoneOffset.UTC).plusDays(1);
        return flightDate.isAfter(next) ? flightDate : next;
    }

    /** A hash of the flight in the request, without its id and time: equal requests have equal hashes. */
    public String bodyHash() {
        String body = String.join(
                "|",
                carrier,
                Integer.toString(flightNum),
                origin,
                dest,
                flightDate.toString(),
                crsDepTime,
                crsArrTime,
                String.valueOf(depDelay),
                String.valueOf(tailNum));
        return Digests.sha256(body);
    }
}
