package ontime.web.subscription;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import ontime.mail.AddressParser;
import ontime.model.mail.MailAddress;
import ontime.model.subscription.Watch;
import ontime.web.error.ProblemException;
import ontime.web.flight.FlightFields;
import ontime.web.parameter.Parameters;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes a watch and an address of what was typed. */
@Component
final class WatchFormReader {

    private final FlightFields fields;
    private final Clock clock;

    WatchFormReader(FlightFields fields, Clock clock) {
        this.fields = fields;
        this.clock = clock;
    }

    /** The watch; 400 naming the first part that does not make sense. */
    Watch watch(WatchForm form) {
        return new Watch(
                fields.airport("origin", form.origin()),
                fields.dest(form.origin(), form.dest()),
                form.namesFlight() ? fields.carrier(form.carrier()) : null,
                form.namesFlight() ? fields.flightNum(form.flightNum()) : null,
                weekdays(form),
                Parameters.findDate("firstDay", form.firstDay()).orElse(null),
                findLastDay(form).orElse(null));
    }

    /** The address; 400 where it is none. What was typed is not repeated: the message may be logged. */
    MailAddress address(WatchForm form) {
        String typed = form.mail();
        if (typed == null || typed.isBlank()) {
            throw ProblemException.ofBadRequest("parameter.missing", "mail");
        }
        try {
            return AddressParser.parse(typed);
        } catch (IllegalArgumentException e) {
            throw ProblemException.ofBadRequest("subscription.badMail");
        }
    }

    /** What does not make sense, by field in the form's order; empty where all does. */
    Map<String, ProblemException> problems(WatchForm form) {
        Map<String, ProblemException> problems = new LinkedHashMap<>();
        note("origin", () -> fields.airport("origin", form.origin()), problems);
        note("dest", () -> fields.dest(form.origin(), form.dest()), problems);
        if (form.namesFlight()) {
            note("carrier", () -> fields.carrier(form.carrier()), problems);
            note("flightNum", () -> fields.flightNum(form.flightNum()), problems);
        }
        note("day-1", () -> weekdays(form), problems);
        note("firstDay", () -> Parameters.findDate("firstDay", form.firstDay()), problems);
        note("lastDay", () -> findLastDay(form), problems);
        note("mail", () -> address(form), problems);
        return problems;
    }

    private static void note(String name, Runnable read, Map<String, ProblemException> problems) {
        try {
            read.run();
        } catch (ProblemException e) {
            problems.put(name, e);
        }
    }

    private static Set<DayOfWeek> weekdays(WatchForm form) {
        if (form.days().isEmpty()) {
            return EnumSet.allOf(DayOfWeek.class);
        }
        return form.days().stream()
                .map(number -> Parameters.require("day", Parameters.findNumber("day", number, 1, 7)))
                .map(DayOfWeek::of)
                .collect(Collectors.toSet());
    }

    /** Not before the first day, nor yesterday or before: nobody would ever hear of it. */
    private Optional<LocalDate> findLastDay(WatchForm form) {
        Optional<LocalDate> last = Parameters.findDate("lastDay", form.lastDay());
        if (last.isPresent() && isBefore(last.get(), form.firstDay())) {
            throw ProblemException.ofBadRequest(
                    "subscription.badEnd", last.get().toString());
        }
        return last;
    }

    private boolean isBefore(LocalDate last, @Nullable String firstDay) {
        LocalDate least = Parameters.findDate("firstDay", firstDay)
                .orElseGet(() ->
                        LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).minusDays(1));
        return last.isBefore(least);
    }
}
