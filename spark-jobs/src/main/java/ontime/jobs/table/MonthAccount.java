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
 * The rows and counts from the files of a month.
 *
 * @param month of the flights
 * @param rows of the month in the table
 * @param files the counts of each file's lines of this month
 * @param sameKeyRows rows with the same key as an earlier row, but other content
 * @param movementsByAirport departures and arrivals by airport code
 * @param flightsByCarrier rows by the unique code of the carrier
 * @param quality the number of violations of each quality rule that applies to one month alone
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

    /** Rules about values before they enter the table, which cannot be checked in its rows. */
    private static final Set<QualityRule> OF_VALUES = Set.of(
            QualityRule.TIME_NOT_VALID,
            QualityRule.TAIL_NOT_VALID,
            QualityRule.VALUE_NOT_VALID,
            QualityRule.FILES_DIFFER);

    /** Whether the table has null instead of an invalid value of the month. */
    boolean hasClearedValues() {
        return OF_VALUES.stream()
                .filter(rule -> rule != QualityRule.FILES_DIFFER)
                .anyMatch(rule -> quality.getOrDefault(rule, 0L) > 0);
    }

    /** Adds the violations of an earlier load to this account, for the rules that its rows cannot show. */
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
