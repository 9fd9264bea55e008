package ontime.model.flight;

import java.time.LocalDate;

/**
 * The key of a flight in BTS's data. BTS has pairs of rows with the same key and other content; the ordinal
 * distinguishes them.
 *
 * @param flightDate day of scheduled departure, local to the origin (BTS {@code FlightDate})
 * @param carrier BTS {@code Carrier} ({@code IATA_CODE_Reporting_Airline})
 * @param flightNum BTS {@code FlightNum}
 * @param origin airport code
 * @param dest airport code
 * @param crsDepTime scheduled local departure, hhmm
 * @param ordinal 0 for the first row of the key, 1 for the next with other content
 */
public record FlightKey(
        LocalDate flightDate,
        String carrier,
        int flightNum,
        String origin,
        String dest,
        String crsDepTime,
        int ordinal) {

    /** {@code 2008-01-15_DL_640_ATL_LGA_0715_0}: the document id in the index. */
    public String id() {
        return String.join(
                "_",
                flightDate.toString(),
                carrier,
                Integer.toString(flightNum),
                origin,
                dest,
                crsDepTime,
                Integer.toString(ordinal));
    }
}
