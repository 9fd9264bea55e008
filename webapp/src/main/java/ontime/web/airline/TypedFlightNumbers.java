package ontime.web.airline;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ontime.model.airline.Airline;
import org.springframework.stereotype.Component;

/** Flight numbers as people type them: {@code DL1519}, {@code dl 1519}, {@code DL-1519}, {@code Delta flight 1519}. */
@Component
public final class TypedFlightNumbers {

    /** A longer one is no flight number. */
    private static final String NUMBER = "(?:[ -]*(?:flight|vuelo)(?: +(?:number|n[uú]mero))?)?[ #-]*(\\d{1,5})";

    private static final Pattern BY_CODE =
            Pattern.compile("([a-z0-9]{2,3}?(?: ?\\([0-9]\\))?)" + NUMBER, Pattern.CASE_INSENSITIVE);

    /** One letter is no name: N12540 is an airplane. */
    private static final Pattern BY_NAME = Pattern.compile("(\\p{L}{2}[^0-9]*?)" + NUMBER, Pattern.CASE_INSENSITIVE);

    private final AirlineDirectory airlines;

    TypedFlightNumbers(AirlineDirectory airlines) {
        this.airlines = airlines;
    }

    /**
     * An airline's flight number.
     *
     * @param carrier airline code
     * @param flightNum number without the airline
     */
    public record FlightNumber(String carrier, int flightNum) {}

    /** The flight number that a text is, with its airline; empty if the text is none, or has no airline that we know. */
    public Optional<FlightNumber> find(String text) {
        String typed = text.strip();
        return byCode(typed).or(() -> byName(typed));
    }

    private Optional<FlightNumber> byCode(String typed) {
        Matcher matcher = BY_CODE.matcher(typed);
        return matcher.matches()
                ? airlines.find(matcher.group(1).toUpperCase(Locale.ROOT)).map(airline -> of(airline, matcher.group(2)))
                : Optional.empty();
    }

    private Optional<FlightNumber> byName(String typed) {
        Matcher matcher = BY_NAME.matcher(typed);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        List<Airline> named = airlines.named(matcher.group(1));
        return named.size() == 1 ? Optional.of(of(named.get(0), matcher.group(2))) : Optional.empty();
    }

    private static FlightNumber of(Airline airline, String digits) {
        return new FlightNumber(airline.code(), Integer.parseInt(digits));
    }
}
