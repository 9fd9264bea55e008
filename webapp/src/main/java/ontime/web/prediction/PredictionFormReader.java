package ontime.web.prediction;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.stream.Collectors;
import ontime.model.airline.Airline;
import ontime.model.airport.Airport;
import ontime.model.flight.BtsTime;
import ontime.model.prediction.PredictionRequest;
import ontime.stores.flight.ScheduleQuestion;
import ontime.web.airline.AirlineDirectory;
import ontime.web.airport.AirportDirectory;
import ontime.web.error.ProblemException;
import ontime.web.parameter.Parameters;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes a request of what was typed: codes or names of airlines and airports, times with or without a colon. */
@Component
final class PredictionFormReader {

    private final AirlineDirectory airlines;
    private final AirportDirectory airports;
    private final Clock clock;

    PredictionFormReader(AirlineDirectory airlines, AirportDirectory airports, Clock clock) {
        this.airlines = airlines;
        this.airports = airports;
        this.clock = clock;
    }

    /** The request; 400 naming the first part that does not make sense. */
    PredictionRequest read(PredictionForm form, UUID id) {
        return new PredictionRequest(
                id,
                carrier(form),
                flightNum(form),
                airport("origin", form.origin()),
                dest(form),
                flightDate(form),
                time("crsDepTime", form.crsDepTime()),
                time("crsArrTime", form.crsArrTime()),
                findDepDelay(form).orElse(null),
                findTailNum(form).orElse(null),
                // As the store keeps it.
                clock.instant().truncatedTo(ChronoUnit.MILLIS));
    }

    /** What does not make sense, by field in the form's order; empty where all does. */
    Map<String, ProblemException> problems(PredictionForm form) {
        Map<String, Runnable> fields = new LinkedHashMap<>();
        fields.put("carrier", () -> carrier(form));
        fields.put("flightNum", () -> flightNum(form));
        fields.put("origin", () -> airport("origin", form.origin()));
        fields.put("dest", () -> dest(form));
        fields.put("flightDate", () -> flightDate(form));
        fields.put("crsDepTime", () -> time("crsDepTime", form.crsDepTime()));
        fields.put("crsArrTime", () -> time("crsArrTime", form.crsArrTime()));
        fields.put("depDelay", () -> findDepDelay(form));
        fields.put("tailNum", () -> findTailNum(form));
        Map<String, ProblemException> problems = new LinkedHashMap<>();
        fields.forEach((name, read) -> {
            try {
                read.run();
            } catch (ProblemException e) {
                problems.put(name, e);
            }
        });
        return problems;
    }

    /** What does not make sense of what is given; what is missing is none of them. */
    Map<String, ProblemException> problemsOfGiven(PredictionForm form) {
        Map<String, @Nullable String> values = form.values();
        Map<String, ProblemException> problems = problems(form);
        problems.keySet().removeIf(name -> !PredictionForm.isGiven(values.get(name)));
        return problems;
    }

    /** The flights that a form leaves to be chosen from; 400 naming the first part that does not make sense. */
    ScheduleQuestion question(PredictionForm form) {
        return new ScheduleQuestion(
                airport("origin", form.origin()),
                dest(form),
                flightDate(form),
                PredictionForm.isGiven(form.carrier()) ? Optional.of(carrier(form)) : Optional.empty(),
                PredictionForm.isGiven(form.flightNum()) ? OptionalInt.of(flightNum(form)) : OptionalInt.empty(),
                PredictionForm.isGiven(form.crsDepTime())
                        ? Optional.of(time("crsDepTime", form.crsDepTime()))
                        : Optional.empty());
    }

    /** An airline that no loaded flight has is one that models never saw: they can still answer. */
    private String carrier(PredictionForm form) {
        String text = required("carrier", form.carrier());
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

    private String airport(String name, @Nullable String value) {
        String text = required(name, value);
        return only(
                name,
                text,
                "airport.unknown",
                airports.match(text).stream().map(Airport::code).toList());
    }

    private String dest(PredictionForm form) {
        String dest = airport("dest", form.dest());
        if (form.origin() != null
                && airports.match(form.origin()).stream()
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
                    "parameter.several", name, text, codes.stream().limit(10).collect(Collectors.joining(", ")));
        }
        return codes.get(0);
    }

    private static int flightNum(PredictionForm form) {
        return Parameters.require(
                "flightNum",
                Parameters.findNumber("flightNum", form.flightNum(), 1, PredictionRequest.LARGEST_FLIGHT_NUMBER));
    }

    private static LocalDate flightDate(PredictionForm form) {
        return Parameters.require("flightDate", Parameters.findDate("flightDate", form.flightDate()));
    }

    private static String time(String name, @Nullable String value) {
        String text = required(name, value);
        String digits = text.replaceFirst("^(\\d\\d):(\\d\\d)$", "$1$2");
        if (!digits.matches("[0-9]{4}") || !BtsTime.isValid(Integer.parseInt(digits))) {
            throw ProblemException.ofBadRequest("predict.badTime", name, text);
        }
        return digits;
    }

    private static Optional<Integer> findDepDelay(PredictionForm form) {
        return Parameters.findNumber(
                "depDelay", form.depDelay(), PredictionRequest.MOST_EARLY, PredictionRequest.MOST_LATE);
    }

    private static Optional<String> findTailNum(PredictionForm form) {
        Optional<String> tail =
                Parameters.findText("tailNum", form.tailNum()).map(text -> text.toUpperCase(Locale.ROOT));
        if (tail.filter(text -> !text.matches(PredictionRequest.TAIL_NUMBER)).isPresent()) {
            throw ProblemException.ofBadRequest("predict.badTail", "tailNum", tail.get());
        }
        return tail;
    }

    private static String required(String name, @Nullable String value) {
        return Parameters.require(name, Parameters.findText(name, value));
    }
}
