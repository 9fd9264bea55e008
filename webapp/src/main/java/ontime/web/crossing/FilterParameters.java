package ontime.web.crossing;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ontime.crossing.Dimension;
import ontime.crossing.FlightFilter;
import ontime.crossing.loaded.ClosedValues;
import ontime.crossing.loaded.LoadedFlights;
import ontime.model.flight.Route;
import ontime.web.error.ProblemException;
import ontime.web.name.TypedName;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * Filters of flights as parameters of an address: the key of a dimension with comma-separated values, and {@code from} and
 * {@code to}. {@code ?origin=ORD,MDW&weekday=friday&originCity=Chicago&from=2008-01-01}.
 */
public final class FilterParameters {

    /** The first day. */
    public static final String FROM = "from";

    /** The last day, included. */
    public static final String TO = "to";

    private static final int LONGEST = 100;
    private static final int LISTED = 30;
    private static final String STATE = "[A-Za-z]{2}";

    private FilterParameters() {}

    /**
     * The filter that parameters describe. Parameters that are not of a filter do not count, nor do blank ones.
     *
     * @param parameters of the request
     * @param flights the flights to be asked
     * @throws ProblemException 400 if a value is wrong, or of a month that the flights leave out; it names the parameter,
     *     the value and what is right
     */
    public static FlightFilter parse(MultiValueMap<String, String> parameters, LoadedFlights flights) {
        Map<Dimension, Set<String>> values = new EnumMap<>(Dimension.class);
        for (Dimension dimension : Dimension.values()) {
            Set<String> chosen = new LinkedHashSet<>();
            for (String text : texts(dimension, parameters.getOrDefault(dimension.key(), List.of()))) {
                chosen.add(value(dimension, text, flights));
            }
            if (!chosen.isEmpty()) {
                values.put(dimension, chosen);
            }
        }
        LocalDate from = day(FROM, parameters.getFirst(FROM));
        LocalDate to = day(TO, parameters.getFirst(TO));
        if (from != null && to != null && to.isBefore(from)) {
            throw ProblemException.ofFields(
                    Map.of("to", ProblemException.ofBadRequest("parameter.range", from.toString(), to.toString())));
        }
        FlightFilter filter = new FlightFilter(from, to, values);
        requireCounted(filter, flights);
        return filter;
    }

    /** An answer without some of the days asked for would be wrong. */
    private static void requireCounted(FlightFilter filter, LoadedFlights flights) {
        List<YearMonth> leftOut = flights.monthsLeftOut();
        LocalDate from = filter.from();
        LocalDate to = filter.to();
        if (from != null) {
            leftOut.stream()
                    .filter(filter::touches)
                    .reduce((older, newer) -> newer)
                    .ifPresent(month -> refuse(FROM, month));
        }
        requireCounted(TO, Stream.ofNullable(to).map(YearMonth::from), leftOut);
        Map<Dimension, Set<String>> values = filter.values();
        requireCounted(
                Dimension.MONTH.key(),
                values.getOrDefault(Dimension.MONTH, Set.of()).stream().map(YearMonth::parse),
                leftOut);
        requireCounted(
                Dimension.DATE.key(),
                values.getOrDefault(Dimension.DATE, Set.of()).stream()
                        .map(date -> YearMonth.from(LocalDate.parse(date))),
                leftOut);
    }

    private static void requireCounted(String name, Stream<YearMonth> months, List<YearMonth> leftOut) {
        months.filter(leftOut::contains).findFirst().ifPresent(month -> refuse(name, month));
    }

    private static void refuse(String name, YearMonth month) {
        throw ProblemException.ofInvalid("crossing.leftOut", name, month, month.plusMonths(1));
    }

    /** The parameters of a filter, in a fixed order: what {@link #parse} reads. */
    public static Map<String, String> parameters(FlightFilter filter) {
        Map<String, String> parameters = new LinkedHashMap<>();
        for (Dimension dimension : Dimension.values()) {
            Set<String> chosen = filter.values().get(dimension);
            if (chosen != null && !chosen.isEmpty()) {
                parameters.put(dimension.key(), String.join(",", new TreeSet<>(chosen)));
            }
        }
        if (filter.from() != null) {
            parameters.put(FROM, filter.from().toString());
        }
        if (filter.to() != null) {
            parameters.put(TO, filter.to().toString());
        }
        return parameters;
    }

    /** The values of a dimension if they are the same whatever is loaded; empty otherwise. */
    static List<String> closedValues(Dimension dimension) {
        return ClosedValues.of(dimension);
    }

    /** Comma-separated texts. The comma of a city, "Chicago, IL", does not separate. */
    private static List<String> texts(Dimension dimension, List<String> parameters) {
        boolean cities = dimension == Dimension.ORIGIN_CITY || dimension == Dimension.DEST_CITY;
        List<String> texts = new ArrayList<>();
        for (String parameter : parameters) {
            boolean first = true;
            for (String part : parameter.split(",", -1)) {
                String text = part.strip();
                if (cities && !first && text.matches(STATE)) {
                    texts.set(texts.size() - 1, texts.get(texts.size() - 1) + ", " + text);
                } else if (!text.isEmpty()) {
                    texts.add(text);
                    first = false;
                }
            }
        }
        return texts;
    }

    private static String value(Dimension dimension, String text, LoadedFlights flights) {
        String name = dimension.key();
        if (text.length() > LONGEST) {
            throw ProblemException.ofInvalid("parameter.tooLong", name, text.substring(0, LONGEST), LONGEST);
        }
        return switch (dimension) {
            case MONTH -> month(name, text);
            case DATE -> requireDay(name, text).toString();
            case ORIGIN, DEST -> airport(name, text, flights.values(dimension));
            case ROUTE -> route(name, text, flights);
            case ORIGIN_CITY, DEST_CITY -> city(name, text, flights.values(dimension));
            default -> listed(name, text, flights.values(dimension));
        };
    }

    private static String month(String name, String text) {
        try {
            return YearMonth.parse(text).toString();
        } catch (DateTimeParseException e) {
            throw ProblemException.ofInvalid("airplane.month.wrong", name, text);
        }
    }

    private static @Nullable LocalDate day(String name, @Nullable String text) {
        return text == null || text.isBlank() ? null : requireDay(name, text.strip());
    }

    private static LocalDate requireDay(String name, String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw ProblemException.ofInvalid("parameter.date", name, text);
        }
    }

    private static String airport(String name, String text, Collection<String> known) {
        String code = text.toUpperCase(Locale.ROOT);
        if (!code.matches(Route.AIRPORT_CODE)) {
            throw ProblemException.ofInvalid("parameter.airport", name, text);
        }
        // Before anything is loaded, every code is right.
        if (!known.isEmpty() && !known.contains(code)) {
            throw ProblemException.ofInvalid("crossing.airport", name, text).withHelp("/airports", "airports.title");
        }
        return code;
    }

    private static String route(String name, String text, LoadedFlights flights) {
        String[] ends = text.split("-", -1);
        if (ends.length != 2) {
            throw ProblemException.ofInvalid("crossing.route", name, text);
        }
        return airport(name, ends[0], flights.values(Dimension.ORIGIN))
                + "-"
                + airport(name, ends[1], flights.values(Dimension.DEST));
    }

    /** A city by its name, with or without its state. */
    private static String city(String name, String text, Collection<String> known) {
        TypedName typed = TypedName.of(text);
        List<String> matching = known.stream()
                .filter(city -> typed.is(city) || typed.is(city.replaceFirst(", [^,]*$", "")))
                .toList();
        if (matching.size() > 1) {
            throw ProblemException.ofInvalid("crossing.cities", name, text, String.join("; ", matching));
        }
        if (matching.isEmpty() && !known.isEmpty()) {
            throw ProblemException.ofInvalid("crossing.city", name, text).withHelp("/airports", "airports.title");
        }
        return matching.isEmpty() ? text : matching.get(0);
    }

    private static String listed(String name, String text, Collection<String> known) {
        return known.stream()
                .filter(value -> value.equalsIgnoreCase(text))
                .findFirst()
                .or(() -> known.isEmpty() ? Optional.of(text) : Optional.empty())
                .orElseThrow(() -> ProblemException.ofInvalid("parameter.choice", name, text, list(known)));
    }

    private static String list(Collection<String> known) {
        String some = known.stream().limit(LISTED).collect(Collectors.joining(", "));
        return known.size() > LISTED ? some + ", …" : some;
    }
}
