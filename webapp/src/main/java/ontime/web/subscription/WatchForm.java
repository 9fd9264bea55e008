package ontime.web.subscription;

import jakarta.validation.constraints.NotNull;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import ontime.model.prediction.PredictionRequest;
import ontime.model.subscription.Watch;
import ontime.web.error.FieldProblems;
import ontime.web.flight.FlightFields;
import ontime.web.parameter.Text;
import ontime.web.parameter.Text.Kind;
import org.hibernate.validator.constraints.Range;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/**
 * A flight or route to watch, and an email address. Required fields may still be null in a form with errors.
 *
 * @param origin airport
 * @param dest airport
 * @param carrier airline; null for every flight on the route
 * @param flightNum flight number; null for every flight on the route
 * @param day days of the week; all if null or empty
 * @param firstDay first day; null for today
 * @param lastDay last day; null for no end
 * @param mail email address
 */
record WatchForm(
        @Text(Kind.AIRPORT) @NotNull String origin,
        @Text(Kind.AIRPORT) @NotNull String dest,
        @Text(Kind.AIRLINE) @Nullable String carrier,
        @Range(min = 1, max = PredictionRequest.LARGEST_FLIGHT_NUMBER) @Nullable Integer flightNum,
        @Nullable List<DayOfWeek> day,
        @Nullable LocalDate firstDay,
        @Nullable LocalDate lastDay,
        @Text(Kind.MAIL) @NotNull String mail) {

    /** Adds problems if fields contradict each other, or if no email could come: the last day was before yesterday. */
    static void check(BindingResult form, LocalDate yesterday) {
        FlightFields.checkAirports(form);
        checkFlight(form, "carrier", "flightNum");
        checkFlight(form, "flightNum", "carrier");
        if (FieldProblems.value(form, "lastDay") instanceof LocalDate last) {
            LocalDate least = FieldProblems.value(form, "firstDay") instanceof LocalDate first
                    ? later(first, yesterday)
                    : yesterday;
            if (last.isBefore(least)) {
                FieldProblems.add(form, "lastDay", last, "subscription.badEnd");
            }
        }
        if (!form.hasErrors() && form.getTarget() instanceof WatchForm asked && !asked.hasDayFrom(yesterday)) {
            FieldProblems.add(form, "day", asked.day, "subscription.badDays");
        }
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    /** Whether one of the weekdays is in the span. Every weekday comes within a week. */
    private boolean hasDayFrom(LocalDate least) {
        LocalDate from = firstDay == null ? least : later(firstDay, least);
        return from.datesUntil(from.plusWeeks(1)).anyMatch(watch()::isOn);
    }

    /** A flight has both an airline and a number. */
    private static void checkFlight(BindingResult form, String given, String needed) {
        boolean isGiven = FieldProblems.value(form, given) != null || form.getFieldError(given) != null;
        if (isGiven && form.getFieldError(needed) == null && FieldProblems.value(form, needed) == null) {
            FieldProblems.add(form, needed, null, "parameter.missing");
        }
    }

    /** The watch of a form without errors. */
    Watch watch() {
        Set<DayOfWeek> days = day == null || day.isEmpty() ? EnumSet.allOf(DayOfWeek.class) : EnumSet.copyOf(day);
        return new Watch(origin, dest, carrier, flightNum, days, firstDay, lastDay);
    }
}
