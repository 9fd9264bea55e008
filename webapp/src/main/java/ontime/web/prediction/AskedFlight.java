package ontime.web.prediction;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import ontime.stores.flight.search.ScheduleQuestion;
import ontime.web.error.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * What a form says about a flight whose times are not given.
 *
 * @param carrier airline code if known
 * @param flightNum if known
 * @param origins airport codes: several of a city, none if the form names no origin
 * @param dests airport codes in the same way
 * @param day null if the form names none
 * @param crsDepTime hhmm if known
 * @param problems of what was typed, by field; what was left out is none
 */
record AskedFlight(
        Optional<String> carrier,
        OptionalInt flightNum,
        Set<String> origins,
        Set<String> dests,
        @Nullable LocalDate day,
        Optional<String> crsDepTime,
        Map<String, ProblemException> problems) {

    /** What is wrong or has to be added before flights can be looked up: a day, and a flight number or a route. */
    Map<String, ProblemException> obstacles() {
        Map<String, ProblemException> all = new LinkedHashMap<>();
        if (flightNum.isEmpty() && !hasRoute()) {
            all.put("flightNum", ProblemException.ofMissing("flightNum"));
        }
        if (day == null) {
            all.put("flightDate", ProblemException.ofMissing("flightDate"));
        }
        all.putAll(problems);
        return all;
    }

    private boolean hasRoute() {
        return !origins.isEmpty() && !dests.isEmpty();
    }

    /** The same as a question; empty if there are obstacles. */
    Optional<ScheduleQuestion> findQuestion() {
        return day == null || !obstacles().isEmpty()
                ? Optional.empty()
                : Optional.of(new ScheduleQuestion(origins, dests, day, carrier, flightNum, crsDepTime));
    }
}
