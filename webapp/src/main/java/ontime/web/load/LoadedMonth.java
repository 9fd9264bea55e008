package ontime.web.load;

import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import ontime.model.load.FileAccount;
import ontime.model.load.MonthLoad;

/**
 * A loaded month on the page.
 *
 * @param month of the flights
 * @param rows of the table
 * @param version of the table with this month
 * @param loadedAt in UTC
 * @param demonstration whether the flights were generated
 * @param files with their line counts
 * @param warnings in the order of their rules
 */
record LoadedMonth(
        YearMonth month,
        long rows,
        long version,
        ZonedDateTime loadedAt,
        boolean demonstration,
        List<FileAccount> files,
        List<MonthWarning> warnings) {

    /** A month among all loaded months. */
    static LoadedMonth of(MonthLoad load, Map<YearMonth, MonthLoad> loads) {
        return new LoadedMonth(
                load.month(),
                load.rows(),
                load.version(),
                load.loadedAt().atZone(ZoneOffset.UTC),
                load.demonstration(),
                load.files(),
                load.warnings().stream()
                        .map(warning -> MonthWarning.of(warning, load, loads))
                        .toList());
    }
}
