package ontime.web.parameter;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import ontime.mail.AddressParser;
import ontime.model.airline.Airline;
import ontime.model.airport.Airport;
import ontime.model.flight.BtsTime;
import ontime.model.flight.Route;
import ontime.model.prediction.PredictionRequest;
import ontime.web.airline.AirlineDirectory;
import ontime.web.airport.AirportDirectory;
import ontime.web.airport.City;
import ontime.web.error.ProblemException;
import org.springframework.format.AnnotationFormatterFactory;
import org.springframework.format.Parser;
import org.springframework.format.Printer;
import org.springframework.stereotype.Component;

/** Converts each {@link Text.Kind} of text. */
@Component
final class TextConversion implements AnnotationFormatterFactory<Text> {

    private static final int LONGEST = 100;
    private static final int LISTED = 10;
    private static final int MAX_LATITUDE = 90;
    private static final int MAX_LONGITUDE = 180;
    private static final String DECIMAL = "[+-]?\\d{1,3}(\\.\\d{1,20})?";
    private static final Pattern TWELVE_HOURS =
            Pattern.compile("(0?[1-9]|1[0-2])(?::([0-5]\\d))? ?([ap])\\.?m\\.?", Pattern.CASE_INSENSITIVE);
    private static final String FLIGHT = Airline.CODE + "\\d{1,5}";

    private final AirportDirectory airports;
    private final AirlineDirectory airlines;

    TextConversion(AirportDirectory airports, AirlineDirectory airlines) {
        this.airports = airports;
        this.airlines = airlines;
    }

    @Override
    public Set<Class<?>> getFieldTypes() {
        return Set.of(String.class);
    }

    @Override
    public Printer<String> getPrinter(Text annotation, Class<?> type) {
        return (text, locale) -> text;
    }

    @Override
    public Parser<String> getParser(Text annotation, Class<?> type) {
        return (text, locale) -> annotation.value() == Text.Kind.MAIL ? mail(text) : convert(annotation, strip(text));
    }

    /** Text without the blanks around it. */
    static String strip(String text) {
        return requireLength(text.strip(), LONGEST);
    }

    private String convert(Text annotation, String text) {
        return switch (annotation.value()) {
            case WORDS, MAIL -> text;
            case AIRPORT_CODE -> upperCase(text, Route.AIRPORT_CODE, "parameter.airport");
            case AIRPORT ->
                only(airports.match(text).stream().map(Airport::code).toList(), "airport.unknown");
            case PLACE -> place(text);
            case AIRLINE_CODE -> upperCase(text, PredictionRequest.CARRIER_CODE, "parameter.carrier");
            case AIRLINE ->
                only(airlines.match(text).stream().map(Airline::code).toList(), "airline.unknown");
            case FLIGHT -> upperCase(text, FLIGHT, "parameter.flight");
            case TAIL_NUMBER -> tailNumber(text);
            case UPPER_CASE_TAIL_NUMBER -> upperCase(text, PredictionRequest.TAIL_NUMBER, "predict.badTail");
            case TIME -> time(text);
            case LATITUDE -> degrees(text, MAX_LATITUDE);
            case LONGITUDE -> degrees(text, MAX_LONGITUDE);
        };
    }

    private static String requireLength(String text, int longest) {
        if (text.length() > longest) {
            throw ProblemException.ofField("parameter.tooLong", longest);
        }
        return text;
    }

    private static String upperCase(String text, String pattern, String problem) {
        String upper = text.toUpperCase(Locale.ROOT);
        if (!upper.matches(pattern)) {
            throw ProblemException.ofField(problem);
        }
        return upper;
    }

    /** A code that no loaded flight uses is a code all the same: a search finds nothing for it. */
    private String place(String text) {
        List<City> cities = airports.cities(text);
        if (cities.size() == 1) {
            return cities.get(0).shortest();
        }
        String code = text.toUpperCase(Locale.ROOT);
        List<Airport> matching = airports.match(text);
        return matching.isEmpty() && code.matches(Route.AIRPORT_CODE)
                ? code
                : only(matching.stream().map(Airport::code).toList(), "airport.unknown");
    }

    private static String only(List<String> codes, String unknown) {
        if (codes.isEmpty()) {
            throw ProblemException.ofField(unknown);
        }
        if (codes.size() > 1) {
            throw ProblemException.ofField(
                    "parameter.several", codes.stream().limit(LISTED).collect(Collectors.joining(", ")));
        }
        return codes.get(0);
    }

    private static String tailNumber(String text) {
        return text.equals(text.toLowerCase(Locale.ROOT)) ? text.toUpperCase(Locale.ROOT) : text;
    }

    private static String time(String text) {
        String digits = twelveHours(text)
                .orElseGet(() -> text.replaceFirst("^(\\d):", "0$1:").replaceFirst("^(\\d\\d):(\\d\\d)$", "$1$2"));
        if (!digits.matches("[0-9]{4}") || !BtsTime.isValid(Integer.parseInt(digits))) {
            throw ProblemException.ofField("predict.badTime");
        }
        return digits;
    }

    /** {@code 5:30 PM}, {@code 5pm}: as hhmm. */
    private static Optional<String> twelveHours(String text) {
        Matcher matcher = TWELVE_HOURS.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int hour = Integer.parseInt(matcher.group(1)) % 12 + (matcher.group(3).equalsIgnoreCase("p") ? 12 : 0);
        return Optional.of(
                String.format(Locale.ROOT, "%02d%s", hour, matcher.group(2) == null ? "00" : matcher.group(2)));
    }

    private static String degrees(String text, int most) {
        if (!text.matches(DECIMAL) || Math.abs(Double.parseDouble(text)) > most) {
            throw ProblemException.ofField("parameter.degrees", -most, most);
        }
        return text;
    }

    private static String mail(String text) {
        try {
            return AddressParser.parse(text).text();
        } catch (IllegalArgumentException e) {
            throw ProblemException.ofField("subscription.badMail");
        }
    }
}
