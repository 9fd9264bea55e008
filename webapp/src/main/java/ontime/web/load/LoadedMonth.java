package ontime.web.load;

import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import ontime.model.load.FileAccount;
import ontime.model.load.LoadWarning;
import ontime.model.load.MonthLoad;

/**
 * A month's card on the page.
 *
 * @param month of the flights
 * @param rows of the table
 * @param version of the table that has the month as loaded
 * @param loadedAt in UTC
 * @param demonstration whether the flights were generated
 * @param files with the account of their lines
 * @param warnings in the order of their rules
 */
record LoadedMonth(
        YearMonth month,
        long rows,
        long version,
        ZonedDateTime loadedAt,
        boolean demonstration,
        List<FileAccount> files,
        List<LoadWarning> warnings) {

    static LoadedMonth of(MonthLoad load) {
        return new LoadedMonth(
                load.month(),
                load.rows(),
                load.version(),
                load.loadedAt().atZone(ZoneOffset.UTC),
                load.demonstration(),
                load.files(),
                load.warnings());
    }
}
