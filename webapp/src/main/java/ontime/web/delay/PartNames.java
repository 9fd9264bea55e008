package ontime.web.delay;

import java.time.DayOfWeek;
import java.time.Month;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import ontime.model.airport.Airport;
import ontime.model.delay.DelayPart;
import ontime.web.airline.AirlineDirectory;
import ontime.web.airport.AirportDirectory;
import ontime.web.language.ClockTime;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The names of a report's parts, and the addresses of their pages. */
@Component
public final class PartNames {

    private final AirlineDirectory airlines;
    private final AirportDirectory airports;
    private final MessageSource messages;

    PartNames(AirlineDirectory airlines, AirportDirectory airports, MessageSource messages) {
        this.airlines = airlines;
        this.airports = airports;
        this.messages = messages;
    }

    /** Airlines with their names. */
    public List<PartRow> airlines(List<DelayPart> parts) {
        Map<String, String> names = airlines.namesByCode();
        return parts.stream()
                .map(part -> row(
                        part, part.id(), names.getOrDefault(part.id(), part.id()), AirlineDirectory.address(part.id())))
                .toList();
    }

    /** Airports with their places. */
    public List<PartRow> airports(List<DelayPart> parts) {
        Map<String, Airport> known = airports.byCode();
        return parts.stream()
                .map(part -> row(part, part.id(), place(known, part.id()), "/airports/" + part.id()))
                .toList();
    }

    /** Routes by the airport at the other end. */
    public List<PartRow> otherEnds(List<DelayPart> routes, String end) {
        Map<String, Airport> known = airports.byCode();
        return routes.stream()
                .map(part -> {
                    String other = part.id().replaceFirst("^" + end + "-|-" + end + "$", "");
                    return row(part, other, place(known, other), routeAddress(part.id()));
                })
                .toList();
    }

    /** Routes by both ends. */
    public List<PartRow> routes(List<DelayPart> routes) {
        Map<String, Airport> known = airports.byCode();
        return routes.stream()
                .map(part -> {
                    String[] ends = part.id().split("-", 2);
                    String places = place(known, ends[0]) + " – " + place(known, ends[1]);
                    return row(part, ends[0] + " → " + ends[1], places, routeAddress(part.id()));
                })
                .toList();
    }

    /** A part by time with its name. */
    public PartRow row(TimePart by, DelayPart part, Locale locale) {
        return new PartRow(null, time(by, part.id(), locale), null, FlightFigures.of(part.figures()));
    }

    /** The name of a part by time. */
    public String time(TimePart part, String id, Locale locale) {
        return switch (part) {
            case HOUR -> hour(id, locale);
            case WEEKDAY -> weekday(id, locale);
            case MONTH -> month(id, locale);
        };
    }

    /** {@code 7:00–7:59 AM}. */
    public static String hour(String hour, Locale locale) {
        return ClockTime.showHour(Integer.parseInt(hour), locale);
    }

    /** {@code Tuesday}. */
    public static String weekday(String weekday, Locale locale) {
        return DayOfWeek.of(Integer.parseInt(weekday)).getDisplayName(TextStyle.FULL_STANDALONE, locale);
    }

    /** {@code January 2008}; for a month of every year, {@code January}. */
    private String month(String month, Locale locale) {
        if (month.length() == 2) {
            return Month.of(Integer.parseInt(month)).getDisplayName(TextStyle.FULL_STANDALONE, locale);
        }
        String pattern = messages.getMessage("format.month", null, locale);
        return YearMonth.parse(month).format(DateTimeFormatter.ofPattern(pattern, locale));
    }

    private static PartRow row(DelayPart part, String code, String name, String address) {
        return new PartRow(code, name, address, FlightFigures.of(part.figures()));
    }

    private static String place(Map<String, Airport> known, String code) {
        Airport airport = known.get(code);
        return airport == null ? code : airport.place();
    }

    private static String routeAddress(String route) {
        return "/routes/" + route.replace('-', '/');
    }
}
