package ontime.web.nearby;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import ontime.model.airport.Airport;
import ontime.web.airport.AirportDirectory;
import ontime.web.error.FieldProblems;
import ontime.web.error.ProblemException;
import ontime.web.publication.LoadedData;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;

/** Checks that the fields of a form agree with each other, and makes a question of them. */
@Component
final class NearbyQuestions {

    private static final String AIRPORT = "airport";
    private static final String RADIUS = "radiusKm";
    private static final String DATES = "dates";
    private static final String FROM = "from";
    private static final String TO = "to";

    private final AirportDirectory airports;

    NearbyQuestions(AirportDirectory airports) {
        this.airports = airports;
    }

    /** The first problem of each field. */
    Map<String, ProblemException> problems(BindingResult form) {
        checkPlace(form);
        checkRadius(form);
        checkDates(form);
        return FieldProblems.of(form, NearbyForm.class);
    }

    /** The question of a form without problems. Without dates, it is about the last loaded day. */
    NearbyQuestion of(NearbyForm form, LoadedData loaded) {
        Airport airport = Optional.ofNullable(form.airport()).map(airports::get).orElse(null);
        return new NearbyQuestion(
                airport,
                degrees(airport == null ? form.lat() : airport.latitude()),
                degrees(airport == null ? form.lon() : airport.longitude()),
                Optional.ofNullable(form.radiusKm()).orElse(NearbyQuestion.USUAL_RADIUS_KM),
                dates(form, loaded),
                form.carrier(),
                Optional.ofNullable(form.compareTo()).orElse(ComparedPeriod.WEEK));
    }

    private static double degrees(@Nullable Object value) {
        return Double.parseDouble(String.valueOf(value));
    }

    private static List<LocalDate> dates(NearbyForm form, LoadedData loaded) {
        List<LocalDate> chosen = days(form.dates());
        if (!chosen.isEmpty()) {
            return chosen;
        }
        if (form.from() != null && form.to() != null) {
            return form.from().datesUntil(form.to().plusDays(1)).toList();
        }
        return List.of(loaded.findLastDay().orElse(LocalDate.EPOCH));
    }

    /** The days of a list, which has nothing where two commas follow each other. */
    private static List<LocalDate> days(@Nullable List<?> dates) {
        return dates == null
                ? List.of()
                : dates.stream()
                        .filter(LocalDate.class::isInstance)
                        .map(LocalDate.class::cast)
                        .distinct()
                        .sorted()
                        .toList();
    }

    private void checkPlace(BindingResult form) {
        boolean lat = isGiven(form, "lat");
        boolean lon = isGiven(form, "lon");
        if (isGiven(form, AIRPORT)) {
            Object code = FieldProblems.value(form, AIRPORT);
            if (lat || lon) {
                FieldProblems.add(form, AIRPORT, String.valueOf(code), "nearby.place.both");
            } else if (code != null && !airports.get(code.toString()).hasPlace()) {
                FieldProblems.add(form, AIRPORT, code, "nearby.place.unknown");
            }
        } else if (!lat && !lon) {
            FieldProblems.add(form, AIRPORT, "", "nearby.place.none");
        } else if (!lat) {
            FieldProblems.add(form, "lat", "", "nearby.place.half");
        } else if (!lon) {
            FieldProblems.add(form, "lon", "", "nearby.place.half");
        }
    }

    /** Spring checks the range too, but only if every field can be converted. */
    private static void checkRadius(BindingResult form) {
        if (FieldProblems.value(form, RADIUS) instanceof Integer km && (km < 1 || km > NearbyQuestion.MAX_RADIUS_KM)) {
            FieldProblems.add(form, RADIUS, km, "parameter.number");
        }
    }

    private static void checkDates(BindingResult form) {
        if (isGiven(form, DATES)) {
            if (isGiven(form, FROM) || isGiven(form, TO)) {
                FieldProblems.add(form, DATES, "", "nearby.dates.both");
            } else if (FieldProblems.value(form, DATES) instanceof List<?> dates) {
                checkDates(form, days(dates));
            }
        } else if (isGiven(form, FROM) != isGiven(form, TO)) {
            FieldProblems.add(form, isGiven(form, FROM) ? TO : FROM, "", "nearby.dates.half");
        } else if (FieldProblems.value(form, FROM) instanceof LocalDate from
                && FieldProblems.value(form, TO) instanceof LocalDate to) {
            long days = ChronoUnit.DAYS.between(from, to) + 1;
            if (days < 1) {
                FieldProblems.add(form, TO, to, "nearby.dates.order", from.toString());
            } else if (days > NearbyQuestion.MAX_DATES) {
                FieldProblems.add(form, TO, to, "nearby.dates.many", days, NearbyQuestion.MAX_DATES);
            }
        }
    }

    private static void checkDates(BindingResult form, List<LocalDate> dates) {
        if (dates.size() > NearbyQuestion.MAX_DATES) {
            FieldProblems.add(form, DATES, "", "nearby.dates.many", dates.size(), NearbyQuestion.MAX_DATES);
        } else if (ChronoUnit.DAYS.between(dates.get(0), dates.get(dates.size() - 1)) > NearbyQuestion.MAX_DAYS_APART) {
            Stream<String> ends =
                    Stream.of(dates.get(0), dates.get(dates.size() - 1)).map(LocalDate::toString);
            FieldProblems.add(form, DATES, "", "nearby.dates.apart", ends.toArray());
        }
    }

    /** Whether a field has a value, valid or not. */
    private static boolean isGiven(BindingResult form, String field) {
        Object value = FieldProblems.value(form, field);
        return form.hasFieldErrors(field)
                || (value instanceof List<?> list ? list.stream().anyMatch(Objects::nonNull) : value != null);
    }
}
