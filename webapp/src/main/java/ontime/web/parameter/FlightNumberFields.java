package ontime.web.parameter;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A flight number that is typed with its airline: {@code DL1519} or {@code DL 1519} is airline DL and number 1519. */
public final class FlightNumberFields {

    static final String FLIGHT_NUM = "flightNum";
    static final String CARRIER = "carrier";

    private static final Pattern WITH_AIRLINE =
            Pattern.compile("\\s*(?=\\w?[A-Za-z])([A-Za-z0-9]{2,3}?)[ -]*([0-9]{1,5})\\s*");

    /** A longer airline is a name. */
    private static final int CODE_LENGTH = 3;

    private FlightNumberFields() {}

    /**
     * The same values of fields, with the airline of the flight number in its own field. A flight number that contradicts the
     * airline code stays as it is: it is an error.
     */
    public static Map<String, String> split(Map<String, String> values) {
        Matcher typed = WITH_AIRLINE.matcher(values.getOrDefault(FLIGHT_NUM, ""));
        if (!typed.matches()) {
            return values;
        }
        String code = typed.group(1).toUpperCase(Locale.ROOT);
        String carrier = values.getOrDefault(CARRIER, "").strip();
        if (!carrier.isEmpty() && carrier.length() <= CODE_LENGTH && !carrier.equalsIgnoreCase(code)) {
            return values;
        }
        Map<String, String> split = new HashMap<>(values);
        split.put(FLIGHT_NUM, typed.group(2));
        split.put(CARRIER, code);
        return split;
    }
}
