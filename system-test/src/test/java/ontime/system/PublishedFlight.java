package ontime.system;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Some of what BTS publishes of a flight, as it stands in the file.
 *
 * @param flightDate {@code 2008-01-15}
 * @param carrier IATA's code
 * @param flightNum without leading zeros
 * @param tailNum empty where BTS says none
 * @param crsDepTime {@code 0715}
 * @param depTime empty where it did not leave
 * @param arrDelay minutes, empty where it did not arrive
 * @param cancelled {@code 1.00} or {@code 0.00}
 */
record PublishedFlight(
        String flightDate,
        String carrier,
        String flightNum,
        String tailNum,
        String origin,
        String dest,
        String crsDepTime,
        String depTime,
        String arrDelay,
        String cancelled) {

    static PublishedFlight of(List<String> header, String[] fields) {
        return new PublishedFlight(
                field(header, fields, "FlightDate"),
                field(header, fields, "IATA_CODE_Reporting_Airline", "Carrier"),
                field(header, fields, "Flight_Number_Reporting_Airline", "FlightNum")
                        .replaceFirst("^0+(?=.)", ""),
                field(header, fields, "Tail_Number", "TailNum"),
                field(header, fields, "Origin"),
                field(header, fields, "Dest"),
                field(header, fields, "CRSDepTime"),
                field(header, fields, "DepTime"),
                field(header, fields, "ArrDelay"),
                field(header, fields, "Cancelled"));
    }

    /** A field by the names that its column has had. */
    private static String field(List<String> header, String[] fields, String... names) {
        int column = Arrays.stream(names)
                .mapToInt(header::indexOf)
                .filter(at -> at >= 0)
                .findFirst()
                .orElseThrow();
        // A month has few different values, and a million flights.
        return fields[column].intern();
    }

    /** Whether its page has the other's address. */
    boolean hasTheAddressOf(PublishedFlight other) {
        return carrier.equals(other.carrier)
                && flightNum.equals(other.flightNum)
                && flightDate.equals(other.flightDate)
                && origin.equals(other.origin)
                && dest.equals(other.dest);
    }

    /** {@code DL 640}. */
    String number() {
        return carrier + " " + flightNum;
    }

    boolean isCancelled() {
        return Double.parseDouble(cancelled) == 1;
    }

    /** When it left, or was to leave, as an English page says it: {@code 7:15 AM}. */
    String departure() {
        String time = depTime.isEmpty() ? crsDepTime : depTime;
        int hour = Integer.parseInt(time.substring(0, 2)) % 24;
        return String.format(
                Locale.ROOT, "%d:%s %s", hour % 12 == 0 ? 12 : hour % 12, time.substring(2), hour < 12 ? "AM" : "PM");
    }
}
