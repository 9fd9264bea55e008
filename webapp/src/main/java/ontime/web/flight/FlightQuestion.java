package ontime.web.flight;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import ontime.model.flight.Route;
import ontime.stores.flight.search.FlightOrder;
import ontime.stores.flight.search.FlightQuery;
import ontime.web.airport.AirportDirectory;
import ontime.web.parameter.FormAddress;
import org.jspecify.annotations.Nullable;

/**
 * What a person asks for; null where anything fits. The names are those of {@link FlightSearchForm}.
 *
 * @param carrier airline code
 * @param origin airport code, or a city with several airports
 * @param dest airport code, or a city with several airports
 * @param date day
 * @param tailNum tail number as reported
 * @param flightNum flight number without the airline
 */
public record FlightQuestion(
        @Nullable String carrier,
        @Nullable String origin,
        @Nullable String dest,
        @Nullable LocalDate date,
        @Nullable String tailNum,
        @Nullable Integer flightNum) {

    /** Nothing yet. */
    public static final FlightQuestion ANY = new FlightQuestion(null, null, null, null, null, null);

    public FlightQuestion withCarrier(@Nullable String other) {
        return new FlightQuestion(other, origin, dest, date, tailNum, flightNum);
    }

    public FlightQuestion withPlaces(@Nullable String from, @Nullable String to) {
        return new FlightQuestion(carrier, from, to, date, tailNum, flightNum);
    }

    public FlightQuestion withRoute(Route route) {
        return withPlaces(route.origin(), route.dest());
    }

    public FlightQuestion withDate(@Nullable LocalDate other) {
        return new FlightQuestion(carrier, origin, dest, other, tailNum, flightNum);
    }

    public FlightQuestion withTailNum(@Nullable String other) {
        return new FlightQuestion(carrier, origin, dest, date, other, flightNum);
    }

    public FlightQuestion withFlightNum(@Nullable Integer other) {
        return new FlightQuestion(carrier, origin, dest, date, tailNum, other);
    }

    /** {@code DL 1519}. */
    public String number() {
        return carrier + " " + flightNum;
    }

    /** The search that answers it, the newest flights first unless it names a day. */
    public String address() {
        FormAddress address = FormAddress.of(FlightSearchForm.ADDRESS, this);
        return (date == null ? address.with("sort", FlightOrder.NEWEST) : address).toString();
    }

    /** The same as a query. */
    public FlightQuery query(AirportDirectory airports) {
        return new FlightQuery(
                Optional.ofNullable(carrier),
                codes(airports, origin),
                codes(airports, dest),
                Optional.ofNullable(date),
                Optional.ofNullable(date),
                Optional.ofNullable(tailNum),
                flightNum == null ? OptionalInt.empty() : OptionalInt.of(flightNum),
                Optional.empty(),
                Optional.empty(),
                FlightOrder.DEPARTURE);
    }

    private static Set<String> codes(AirportDirectory airports, @Nullable String place) {
        return place == null ? Set.of() : airports.codes(place);
    }
}
