package ontime.web.parameter;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import ontime.model.flight.Route;
import ontime.stores.flight.search.PageRequest;
import ontime.web.error.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * Reads the values of an address. An empty value is none; a wrong one is a 400 that names the parameter and the value.
 */
public final class Parameters {

    private static final int LONGEST = 100;
    private static final String CARRIER_CODE = "[A-Z0-9]{2,3}";
    private static final int FIRST_YEAR = 1987;
    private static final int LAST_YEAR = 2100;

    private Parameters() {}

    /** Any text, without the blanks around it. */
    public static Optional<String> findText(String name, @Nullable String value) {
        if (value == null || value.isBlank()) {
            return Optional.empty();
        }
        if (value.length() > LONGEST) {
            throw ProblemException.ofBadRequest("parameter.tooLong", name, LONGEST);
        }
        return Optional.of(value.strip());
    }

    /** An airport's code; small letters are capital ones. */
    public static Optional<String> findAirportCode(String name, @Nullable String value) {
        return findCode(name, value, Route.AIRPORT_CODE, "parameter.airport");
    }

    /** An airline's code; small letters are capital ones. */
    public static Optional<String> findCarrier(String name, @Nullable String value) {
        return findCode(name, value, CARRIER_CODE, "parameter.carrier");
    }

    /** A day as {@code 2008-01-15}; there is no 30 February. */
    public static Optional<LocalDate> findDate(String name, @Nullable String value) {
        return findText(name, value).map(text -> date(name, text));
    }

    /** A whole number in bounds. */
    public static Optional<Integer> findNumber(String name, @Nullable String value, int least, int most) {
        return findText(name, value).map(text -> number(name, text, least, most));
    }

    /** One of a few words: those of an enum, in small letters and with hyphens. */
    public static <E extends Enum<E>> Optional<E> findChoice(String name, @Nullable String value, Class<E> choices) {
        return findText(name, value).map(text -> Arrays.stream(choices.getEnumConstants())
                .filter(choice -> wordOf(choice).equals(text.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> ProblemException.ofBadRequest(
                        "parameter.choice",
                        name,
                        text,
                        Arrays.stream(choices.getEnumConstants())
                                .map(Parameters::wordOf)
                                .collect(Collectors.joining(", ")))));
    }

    /** How an address writes a choice: {@code on-time}. */
    public static String wordOf(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The page that is asked for; the first where none is named. */
    public static PageRequest pageRequest(@Nullable String page, @Nullable String size, int defaultSize) {
        return new PageRequest(
                findNumber("page", page, 1, Integer.MAX_VALUE).orElse(1),
                findNumber("size", size, 1, PageRequest.MAX_SIZE).orElse(defaultSize));
    }

    /** The value, where there is no answer without it. */
    public static <T> T require(String name, Optional<T> value) {
        return value.orElseThrow(() -> ProblemException.ofBadRequest("parameter.missing", name));
    }

    private static Optional<String> findCode(String name, @Nullable String value, String pattern, String message) {
        return findText(name, value).map(text -> {
            String code = text.toUpperCase(Locale.ROOT);
            if (!code.matches(pattern)) {
                throw ProblemException.ofBadRequest(message, name, text);
            }
            return code;
        });
    }

    private static LocalDate date(String name, String text) {
        try {
            LocalDate date = LocalDate.parse(text);
            if (date.getYear() >= FIRST_YEAR && date.getYear() <= LAST_YEAR) {
                return date;
            }
        } catch (DateTimeParseException e) {
            // Said below, with the parameter's name.
        }
        throw ProblemException.ofBadRequest("parameter.date", name, text);
    }

    private static int number(String name, String text, int least, int most) {
        try {
            int number = Integer.parseInt(text);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Said below, with the parameter's name.
        }
        throw ProblemException.ofBadRequest("parameter.number", name, text, least, most);
    }
}
