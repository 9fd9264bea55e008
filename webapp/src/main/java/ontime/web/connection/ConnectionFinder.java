package ontime.web.connection;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ontime.model.prediction.PredictionRequest;
import ontime.model.settings.Settings;
import ontime.web.airline.TypedFlightNumbers;
import ontime.web.airline.TypedFlightNumbers.FlightNumber;
import ontime.web.error.FieldProblems;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;

/** Finds the two flights that a form means, and where they meet. */
@Component
final class ConnectionFinder {

    /** Longer is a stay, not a connection. */
    private static final Duration LONGEST = Duration.ofHours(12);

    private final TypedFlightNumbers numbers;
    private final ItineraryLegs legs;
    private final int minimumMinutes;

    ConnectionFinder(TypedFlightNumbers numbers, ItineraryLegs legs, Settings.Connections settings) {
        this.numbers = numbers;
        this.legs = legs;
        this.minimumMinutes = settings.minimumMinutes();
    }

    /** The connection of a form; empty if its fields have problems or its flights do not meet, which adds problems to it. */
    Optional<Itinerary> find(BindingResult form) {
        Optional<FlightNumber> incoming = number(form, ConnectionForm.INCOMING);
        Optional<FlightNumber> outgoing = number(form, ConnectionForm.OUTGOING);
        checkMinimum(form);
        return !form.hasErrors()
                        && FieldProblems.value(form, ConnectionForm.DATE) instanceof LocalDate date
                        && incoming.isPresent()
                        && outgoing.isPresent()
                ? find(form, incoming.get(), outgoing.get(), date)
                : Optional.empty();
    }

    private Optional<FlightNumber> number(BindingResult form, String field) {
        if (!(FieldProblems.value(form, field) instanceof String typed)) {
            return Optional.empty();
        }
        Optional<FlightNumber> number = numbers.find(typed)
                .filter(known ->
                        known.flightNum() >= 1 && known.flightNum() <= PredictionRequest.LARGEST_FLIGHT_NUMBER);
        if (number.isEmpty()) {
            FieldProblems.add(form, field, typed, "connection.badFlight");
        }
        return number;
    }

    /** Spring checks the range too, but only if every field can be converted. */
    private static void checkMinimum(BindingResult form) {
        if (FieldProblems.value(form, ConnectionForm.MINIMUM) instanceof Integer minutes
                && (minutes < 1 || minutes > ConnectionForm.MOST_MINUTES)) {
            FieldProblems.add(form, ConnectionForm.MINIMUM, minutes, "parameter.number");
        }
    }

    /** Adds a problem to the form if there is no such connection. */
    private Optional<Itinerary> find(BindingResult form, FlightNumber incoming, FlightNumber outgoing, LocalDate date) {
        List<ItineraryLeg> arriving = known(form, ConnectionForm.INCOMING, incoming, date);
        List<ItineraryLeg> leaving = known(form, ConnectionForm.OUTGOING, outgoing, date);
        if (arriving.isEmpty() || leaving.isEmpty()) {
            return Optional.empty();
        }
        List<ItineraryLeg> nextDay = legs.find(outgoing, date.plusDays(1));
        Object airport = FieldProblems.value(form, ConnectionForm.AIRPORT);
        List<Itinerary> meeting = arriving.stream()
                .filter(leg -> airport == null || airport.equals(leg.flight().dest()))
                .flatMap(leg -> Stream.concat(leaving.stream(), nextDay.stream())
                        .filter(next ->
                                next.flight().origin().equals(leg.flight().dest()))
                        .map(next -> new Itinerary(leg, next, minimum(form))))
                .toList();
        Optional<Itinerary> soonest = meeting.stream()
                .filter(connection ->
                        connection.minutesBetween() >= 0 && connection.minutesBetween() <= LONGEST.toMinutes())
                .min(Comparator.comparingInt(Itinerary::minutesBetween));
        if (soonest.isEmpty()) {
            addProblem(form, arriving, leaving, meeting.isEmpty());
        }
        return soonest;
    }

    private List<ItineraryLeg> known(BindingResult form, String field, FlightNumber number, LocalDate date) {
        List<ItineraryLeg> found = legs.find(number, date);
        if (found.isEmpty()) {
            FieldProblems.add(form, field, FieldProblems.value(form, field), "connection.noFlight");
        }
        return found;
    }

    private static void addProblem(
            BindingResult form, List<ItineraryLeg> arriving, List<ItineraryLeg> leaving, boolean apart) {
        FieldProblems.add(
                form,
                ConnectionForm.OUTGOING,
                FieldProblems.value(form, ConnectionForm.OUTGOING),
                apart ? "connection.apart" : "connection.tooLate",
                ends(arriving),
                ends(leaving));
    }

    /** {@code DL 1519: ORF–ATL, ATL–MCO}. */
    private static String ends(List<ItineraryLeg> flights) {
        return flights.stream()
                .collect(Collectors.groupingBy(
                        ItineraryLeg::number, Collectors.mapping(ItineraryLeg::ends, Collectors.joining(", "))))
                .entrySet()
                .stream()
                .map(ConnectionFinder::words)
                .collect(Collectors.joining("; "));
    }

    private static String words(Map.Entry<String, String> flight) {
        return flight.getKey() + ": " + flight.getValue();
    }

    private int minimum(BindingResult form) {
        return FieldProblems.value(form, ConnectionForm.MINIMUM) instanceof Integer minutes ? minutes : minimumMinutes;
    }
}
