package ontime.model.flight;

import java.time.YearMonth;

/**
 * A month's flights as columns, for questions over all flights. The module {@code crossings} encodes and decodes them.
 *
 * @param month of the flights
 * @param version version of the table {@code on_time_performance} that they are from
 * @param flights the encoded columns: about 5 bytes a flight
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record MonthColumns(YearMonth month, long version, byte[] flights) {}
