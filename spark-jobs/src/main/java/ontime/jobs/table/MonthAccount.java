package ontime.jobs.table;

import java.io.Serializable;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
 * @param flightsByCarrier rows by the unique code of the carrier
 * @param quality how often each rule of quality was broken that needs no other month
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

    /** What happened to values on their way into the table; the rows no longer show it. */
    private static final Set<QualityRule> OF_VALUES = Set.of(
            QualityRule.TIME_NOT_VALID,
            QualityRule.TAIL_NOT_VALID,
            QualityRule.VALUE_NOT_VALID,
            QualityRule.FILES_DIFFER);

    /** Whether a value of the month is null in the table because it cannot be true. */
    boolean hasClearedValues() {
        return OF_VALUES.stream()
                .filter(rule -> rule != QualityRule.FILES_DIFFER)
                .anyMatch(rule -> quality.getOrDefault(rule, 0L) > 0);
    }

    /** The account of a month's rows and more lines, with what an earlier account says of the rows' values. */
    MonthAccount after(Map<QualityRule, Long> earlier) {
        Map<QualityRule, Long> both = new EnumMap<>(quality);
        OF_VALUES.forEach(rule -> both.merge(rule, earlier.getOrDefault(rule, 0L), Long::sum));
        return new MonthAccount(month, rows, files, sameKeyRows, movementsByAirport, flightsByCarrier, both);
    }

    static MonthAccount of(YearMonth month, MonthOfFlights flights) {
        return new MonthAccount(
                month,
                flights.rows(),
                flights.counts(),
                flights.sameKeyRows(),
                flights.countsBy(BtsColumn.ORIGIN, BtsColumn.DEST),
                flights.countsByCarrier(),
                flights.quality());
    }
}
