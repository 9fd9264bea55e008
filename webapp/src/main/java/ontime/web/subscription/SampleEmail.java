package ontime.web.subscription;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import ontime.mail.Mail;
import ontime.mail.daily.DailyLetter;
import ontime.mail.daily.DailyLinks;
import ontime.mail.daily.FlightForecast;
import ontime.model.airport.Airport;
import ontime.model.flight.Flight;
import ontime.model.flight.Route;
import ontime.model.mail.MailAddress;
import ontime.model.prediction.Prediction;
import ontime.model.prediction.PredictionRequest;
import ontime.stores.flight.search.FlightOrder;
import ontime.stores.flight.search.FlightQuery;
import ontime.stores.flight.search.FlightSearch;
import ontime.stores.flight.search.PageRequest;
import ontime.stores.subscription.SubscriptionLinks;
import ontime.web.airport.AirportDirectory;
import ontime.web.prediction.live.EarlyPredictions;
import ontime.web.prediction.reason.EmailEvidence;
import org.springframework.stereotype.Component;

/** Writes the daily email about one of the newest loaded flights, with its real prediction, and sends it to nobody. */
@Component
final class SampleEmail {

    private static final PageRequest NEWEST = new PageRequest(1, PageRequest.MAX_SIZE);

    /** Nobody's: this domain is reserved for examples. */
    private static final MailAddress NOBODY = new MailAddress("traveler@example.org");

    private final FlightSearch search;
    private final EarlyPredictions predictions;
    private final EmailEvidence evidence;
    private final AirportDirectory airports;

    SampleEmail(FlightSearch search, EarlyPredictions predictions, EmailEvidence evidence, AirportDirectory airports) {
        this.search = search;
        this.predictions = predictions;
        this.evidence = evidence;
        this.airports = airports;
    }

    /**
     * The email; empty before flights are loaded and a model predicts them.
     *
     * @param site the address that links begin with
     */
    Optional<Mail> find(String site, Locale locale) {
        return flight().flatMap(flight -> write(flight, site, locale));
    }

    private Optional<Mail> write(PredictionRequest flight, String site, Locale locale) {
        // The address of the form stands for the links that only a subscriber has.
        URI form = URI.create(site + SubscriptionLinks.PAGE);
        Map<UUID, Prediction> found = predictions.find(List.of(flight));
        return Optional.ofNullable(found.get(flight.id()))
                .map(prediction -> new FlightForecast(flight, null, prediction, evidence.find(flight)))
                .map(forecast -> DailyLetter.of(
                        flight.flightDate(),
                        List.of(forecast),
                        Airport.timeZones(airports.list()),
                        locale,
                        new DailyLinks(URI.create(site), form, form, form)))
                .map(letter -> Mail.of("sample", NOBODY, letter, null, null));
    }

    /** A flight of the route that most of the newest flights are on. */
    private Optional<PredictionRequest> flight() {
        FlightQuery newest = FlightQuery.ofAll().refined(Optional.empty(), Optional.empty(), FlightOrder.NEWEST);
        List<Flight> flights = search.find(newest, NEWEST).flights().stream()
                .filter(flight -> flight.crsArrTime() != null)
                .toList();
        Map<Route, Long> counts = flights.stream().collect(Collectors.groupingBy(Flight::route, Collectors.counting()));
        return flights.stream()
                .max(Comparator.comparing((Flight flight) -> counts.getOrDefault(flight.route(), 0L))
                        .thenComparing(flight -> flight.carrier() + flight.flightNum()))
                .flatMap(flight -> Optional.ofNullable(flight.crsArrTime()).map(arrival -> request(flight, arrival)));
    }

    private static PredictionRequest request(Flight flight, String crsArrTime) {
        String name = String.join(
                "|",
                "sample",
                flight.flightDate().toString(),
                flight.carrier(),
                Integer.toString(flight.flightNum()),
                flight.route().toString(),
                flight.crsDepTime(),
                crsArrTime);
        Instant askedAt = flight.flightDate().atStartOfDay(ZoneOffset.UTC).toInstant();
        return new PredictionRequest(
                UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)),
                flight.carrier(),
                flight.flightNum(),
                flight.origin(),
                flight.dest(),
                flight.flightDate(),
                flight.crsDepTime(),
                crsArrTime,
                null,
                flight.tailNum(),
                askedAt);
    }
}
