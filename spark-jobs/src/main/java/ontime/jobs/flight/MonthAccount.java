package ontime.jobs.flight;

import java.io.Serializable;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import ontime.jobs.bts.FileCounts;

/**
 * What the files of a month gave.
 *
 * @param month of the flights
 * @param rows of the table
 * @param files the account of each file's lines of this month
 * @param sameKeyRows rows whose key an earlier row has too, with other content
 * @param movementsByAirport departures and arrivals by airport code
 * @param flightsByCarrier rows by carrier code
 */
record MonthAccount(
        YearMonth month,
        long rows,
        List<FileCounts> files,
        long sameKeyRows,
        Map<String, Long> movementsByAirport,
        Map<String, Long> flightsByCarrier)
        implements Serializable {}
