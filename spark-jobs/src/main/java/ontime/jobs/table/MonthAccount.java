package ontime.jobs.table;

import java.io.Serializable;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import ontime.jobs.bts.FileCounts;
import ontime.jobs.bts.MonthOfFlights;
import ontime.model.flight.BtsColumn;
import ontime.model.load.QualityRule;

/**
 * What the files of a month gave.
 *
 * @param month of the flights
 * @param rows of the table
 * @param files the account of each file's lines of this month
 * @param sameKeyRows rows whose key an earlier row has too, with other content
 * @param movementsByAirport departures and arrivals by airport code
 * @param flightsByCarrier rows by carrier code
 * @param quality rows that break each rule of quality that a row alone can break
 */
record MonthAccount(
        YearMonth month,
        long rows,
        List<FileCounts> files,
        long sameKeyRows,
        Map<String, Long> movementsByAirport,
        Map<String, Long> flightsByCarrier,
        Map<QualityRule, Long> quality)
        implements Serializable {

    static MonthAccount of(YearMonth month, MonthOfFlights flights) {
        return new MonthAccount(
                month,
                flights.rows(),
                flights.counts(),
                flights.sameKeyRows(),
                flights.countsBy(BtsColumn.ORIGIN, BtsColumn.DEST),
                flights.countsBy(BtsColumn.CARRIER),
                flights.quality());
    }
}
