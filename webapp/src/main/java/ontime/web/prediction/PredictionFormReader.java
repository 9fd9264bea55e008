package ontime.web.prediction;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import ontime.model.flight.BtsTime;
import ontime.model.prediction.PredictionRequest;
import ontime.stores.flight.search.ScheduleQuestion;
import ontime.web.error.ProblemException;
import ontime.web.flight.FlightFields;
import ontime.web.parameter.Parameters;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes a request of what was typed: codes or names of airlines and airports, times with or without a colon. */
@Component
final class PredictionFormReader {

    private final FlightFields fields;
    private final Clock clock;

    PredictionFormReader(FlightFields fields, Clock clock) {
        this.fields = fields;
        this.clock = clock;
    }

    /** The request; 400 naming the first part that does not make sense. */
    PredictionRequest read(PredictionForm form, UUID id) {
        return new PredictionRequest(
                id,
                fields.carrier(form.carrier()),
                fields.flightNum(form.flightNum()),
                fields.airport("origin", form.origin()),
                fields.dest(form.origin(), form.dest()),
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
        Map<String, Runnable> values = new LinkedHashMap<>();
        values.put("carrier", () -> fields.carrier(form.carrier()));
        values.put("flightNum", () -> fields.flightNum(form.flightNum()));
        values.put("origin", () -> fields.airport("origin", form.origin()));
        values.put("dest", () -> fields.dest(form.origin(), form.dest()));
        values.put("flightDate", () -> flightDate(form));
        values.put("crsDepTime", () -> time("crsDepTime", form.crsDepTime()));
        values.put("crsArrTime", () -> time("crsArrTime", form.crsArrTime()));
        values.put("depDelay", () -> findDepDelay(form));
        values.put("tailNum", () -> findTailNum(form));
        Map<String, ProblemException> problems = new LinkedHashMap<>();
        values.forEach((name, read) -> {
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
                fields.airport("origin", form.origin()),
                fields.dest(form.origin(), form.dest()),
                flightDate(form),
                PredictionForm.isGiven(form.carrier()) ? Optional.of(fields.carrier(form.carrier())) : Optional.empty(),
                PredictionForm.isGiven(form.flightNum())
                        ? OptionalInt.of(fields.flightNum(form.flightNum()))
                        : OptionalInt.empty(),
                PredictionForm.isGiven(form.crsDepTime())
                        ? Optional.of(time("crsDepTime", form.crsDepTime()))
                        : Optional.empty());
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
