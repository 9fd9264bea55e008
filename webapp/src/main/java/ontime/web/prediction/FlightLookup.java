package ontime.web.prediction;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import ontime.model.airport.Airport;
import ontime.model.prediction.PredictionRequest;
import ontime.stores.flight.search.DaySchedule;
import ontime.stores.flight.search.ScheduleQuestion;
import ontime.stores.flight.search.ScheduledFlight;
import ontime.stores.flight.search.Schedules;
import ontime.web.airline.TypedFlightNumbers;
import ontime.web.airport.AirportDirectory;
import ontime.web.error.FieldProblems;
import ontime.web.error.NextStep;
import ontime.web.error.ProblemException;
import ontime.web.flight.FlightFields;
import ontime.web.flight.FlightQuestion;
import ontime.web.flight.NearMisses;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;

/** Finds the flights that a form without times may mean, in the schedule of its day or in the newest one. */
@Component
final class FlightLookup {

    private static final String CARRIER = "carrier";
    private static final String FLIGHT_NUM = "flightNum";
    private static final String ORIGIN = "origin";
    private static final String DEST = "dest";

    /** No city has more airports. */
    private static final int MOST_AIRPORTS = 8;

    private final Schedules schedules;
    private final AirportDirectory airports;
    private final TypedFlightNumbers numbers;
    private final NearMisses nearMisses;
    private final PlausibleTimes times;

    FlightLookup(
            Schedules schedules,
            AirportDirectory airports,
            TypedFlightNumbers numbers,
            NearMisses nearMisses,
            PlausibleTimes times) {
        this.schedules = schedules;
        this.airports = airports;
        this.numbers = numbers;
        this.nearMisses = nearMisses;
        this.times = times;
    }

    /** How close the flights are to what was asked for. */
    enum Match {
        EXACT,
        /** Nothing departs at the given time. */
        OTHER_TIME,
        /** The number is not flown between the given airports. */
        OTHER_ROUTE,
        NONE
    }

    /**
     * The flights that a form may mean.
     *
     * @param match how close they are to it
     * @param schedule the flights, and whose day they are of
     * @param near pages of flights that are close; none if the match is exact
     */
    record Found(Match match, DaySchedule schedule, List<NextStep> near) {

        Found {
            near = List.copyOf(near);
        }

        /** The flight if there is only one and it is certainly meant. */
        Optional<ScheduledFlight> findOnly() {
            return match == Match.EXACT && schedule.flights().size() == 1
                    ? Optional.of(schedule.flights().get(0))
                    : Optional.empty();
        }
    }

    /** The usable part of a form. A city with several airports is no problem here, nor is {@code Delta 1519}. */
    AskedFlight read(BindingResult form, Map<String, String> texts) {
        FlightFields.checkAirports(form);
        times.check(form);
        Map<String, ProblemException> problems = new LinkedHashMap<>(FieldProblems.of(form, PredictionForm.class));
        problems.keySet().removeIf(name -> PredictionForm.isBlank(texts, name));
        @Nullable String carrier = (String) FieldProblems.value(form, CARRIER);
        @Nullable Integer number = (Integer) FieldProblems.value(form, FLIGHT_NUM);
        Optional<TypedFlightNumbers.FlightNumber> typed = problems.containsKey(FLIGHT_NUM)
                ? numbers.find(texts.getOrDefault(FLIGHT_NUM, ""))
                        .filter(known ->
                                known.flightNum() >= 1 && known.flightNum() <= PredictionRequest.LARGEST_FLIGHT_NUMBER)
                : Optional.empty();
        if (typed.isPresent()) {
            problems.remove(FLIGHT_NUM);
            carrier = typed.get().carrier();
            number = typed.get().flightNum();
        }
        return new AskedFlight(
                Optional.ofNullable(carrier),
                number == null ? OptionalInt.empty() : OptionalInt.of(number),
                places(form, ORIGIN, texts, problems),
                places(form, DEST, texts, problems),
                (LocalDate) FieldProblems.value(form, "flightDate"),
                Optional.ofNullable((String) FieldProblems.value(form, "crsDepTime")),
                problems);
    }

    private Set<String> places(
            BindingResult form, String field, Map<String, String> texts, Map<String, ProblemException> problems) {
        if (FieldProblems.value(form, field) instanceof String code) {
            return Set.of(code);
        }
        String text = texts.getOrDefault(field, "").strip();
        Set<String> codes = text.isEmpty()
                ? Set.of()
                : airports.match(text).stream().map(Airport::code).collect(Collectors.toUnmodifiableSet());
        if (codes.size() > 1 && codes.size() <= MOST_AIRPORTS) {
            problems.remove(field);
            return codes;
        }
        return Set.of();
    }

    /** The flights; those close to it where nothing is exactly what was asked for. */
    Found find(ScheduleQuestion question, Map<String, String> texts) {
        DaySchedule exact = schedules.find(question);
        if (!exact.isEmpty()) {
            return new Found(Match.EXACT, exact, List.of());
        }
        if (question.crsDepTime().isPresent()) {
            DaySchedule atAnyTime = schedules.find(question.atAnyTime());
            if (!atAnyTime.isEmpty()) {
                return new Found(Match.OTHER_TIME, atAnyTime, List.of());
            }
        }
        List<NextStep> near = nearMisses.of(question(question, texts));
        boolean hasPlace = !question.origins().isEmpty() || !question.dests().isEmpty();
        if (question.flightNum().isPresent() && hasPlace) {
            DaySchedule anywhere = schedules.find(question.atAnyTime().anywhere());
            if (!anywhere.isEmpty()) {
                return new Found(Match.OTHER_ROUTE, anywhere, near);
            }
        }
        return new Found(Match.NONE, DaySchedule.none(question.day()), near);
    }

    private static FlightQuestion question(ScheduleQuestion asked, Map<String, String> texts) {
        return new FlightQuestion(
                asked.carrier().orElse(null),
                place(asked.origins(), texts, ORIGIN),
                place(asked.dests(), texts, DEST),
                asked.day(),
                null,
                asked.flightNum().isPresent() ? asked.flightNum().getAsInt() : null);
    }

    private static @Nullable String place(Set<String> codes, Map<String, String> texts, String field) {
        if (codes.isEmpty()) {
            return null;
        }
        return codes.size() == 1
                ? codes.iterator().next()
                : texts.getOrDefault(field, "").strip();
    }
}
