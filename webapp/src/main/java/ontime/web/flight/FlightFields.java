package ontime.web.flight;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import ontime.model.airline.Airline;
import ontime.model.airport.Airport;
import ontime.model.prediction.PredictionRequest;
import ontime.web.airline.AirlineDirectory;
import ontime.web.airport.AirportDirectory;
import ontime.web.error.ProblemException;
import ontime.web.parameter.Parameters;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What people type into the fields that name a flight: codes or names of airlines and airports. 400 where it makes no sense. */
@Component
public final class FlightFields {

    private static final int NAMED = 10;

    private final AirlineDirectory airlines;
    private final AirportDirectory airports;

    FlightFields(AirlineDirectory airlines, AirportDirectory airports) {
        this.airlines = airlines;
        this.airports = airports;
    }

    /** An airline's code. One that no loaded flight has is one that models never saw: they can still answer. */
    public String carrier(@Nullable String typed) {
        String text = required("carrier", typed);
        List<Airline> matching = airlines.match(text);
        if (matching.isEmpty() && text.toUpperCase(Locale.ROOT).matches(PredictionRequest.CARRIER_CODE)) {
            return text.toUpperCase(Locale.ROOT);
        }
        return only(
                "carrier",
                text,
                "airline.unknown",
                matching.stream().map(Airline::code).toList());
    }

    /** A flight number. */
    public int flightNum(@Nullable String typed) {
        return Parameters.require(
                "flightNum", Parameters.findNumber("flightNum", typed, 1, PredictionRequest.LARGEST_FLIGHT_NUMBER));
    }

    /** An airport's code, that of the field's name. */
    public String airport(String name, @Nullable String typed) {
        String text = required(name, typed);
        return only(
                name,
                text,
                "airport.unknown",
                airports.match(text).stream().map(Airport::code).toList());
    }

    /** The code of the airport that a flight goes to, another than the one that it comes from. */
    public String dest(@Nullable String typedOrigin, @Nullable String typed) {
        String dest = airport("dest", typed);
        if (typedOrigin != null
                && airports.match(typedOrigin).stream()
                        .anyMatch(airport -> airport.code().equals(dest))) {
            throw ProblemException.ofBadRequest("predict.sameAirport", "dest", dest);
        }
        return dest;
    }

    private static String only(String name, String text, String unknown, List<String> codes) {
        if (codes.isEmpty()) {
            throw ProblemException.ofBadRequest(unknown, text);
        }
        if (codes.size() > 1) {
            throw ProblemException.ofBadRequest(
                    "parameter.several", name, text, codes.stream().limit(NAMED).collect(Collectors.joining(", ")));
        }
        return codes.get(0);
    }

    private static String required(String name, @Nullable String value) {
        return Parameters.require(name, Parameters.findText(name, value));
    }
}
