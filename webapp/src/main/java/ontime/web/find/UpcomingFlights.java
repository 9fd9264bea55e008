package ontime.web.find;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import ontime.web.error.NextStep;
import ontime.web.flight.FlightQuestion;
import ontime.web.parameter.FormAddress;
import ontime.web.publication.LoadedData;
import ontime.web.publication.LoadedDataReader;
import org.springframework.stereotype.Component;

/** What there is about flights of a day whose flights are not loaded: predictions, and how such flights were before. */
@Component
final class UpcomingFlights {

    private final LoadedDataReader loaded;

    UpcomingFlights(LoadedDataReader loaded) {
        this.loaded = loaded;
    }

    /** Whether the flights of a day are not loaded. */
    boolean isMissing(LocalDate day) {
        return !loaded.get().holds(day);
    }

    /** Pages about flights after the last loaded day; none for other days. */
    List<NextStep> of(FlightQuestion question) {
        LocalDate day = question.date();
        if (day == null || !isAfterAll(day, loaded.get())) {
            return List.of();
        }
        List<NextStep> steps = new ArrayList<>();
        String origin = question.origin();
        String dest = question.dest();
        if (question.flightNum() != null) {
            steps.add(NextStep.of(prediction(question, day), "find.predict", Finder.words(question)));
        } else if (origin != null && dest != null) {
            steps.add(NextStep.of(prediction(question, day), "find.predict.route", origin, dest));
        }
        if (origin != null && dest != null) {
            String comparison = comparison(origin, dest)
                    .with("weekday", day.getDayOfWeek().name().toLowerCase(Locale.ROOT))
                    .toString();
            steps.add(NextStep.of(comparison, "find.compare.weekday", origin, dest));
        }
        return steps;
    }

    private static boolean isAfterAll(LocalDate day, LoadedData loaded) {
        return loaded.findLastDay().filter(day::isAfter).isPresent();
    }

    private static String prediction(FlightQuestion question, LocalDate day) {
        return FormAddress.of(FormAddress.PREDICT, question.withDate(null))
                .with("flightDate", day)
                .toString();
    }

    /** The page that compares the airlines between two places. */
    static FormAddress comparison(String origin, String dest) {
        return new FormAddress("/compare", Map.of()).with("origin", origin).with("dest", dest);
    }
}
