package ontime.web.load;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import ontime.model.load.MonthLoad;

/**
 * A year with loaded months, as a link.
 *
 * @param year of the flights
 * @param months loaded
 * @param warnings of these months
 * @param current whether the page shows it
 */
record LoadedYear(int year, int months, long warnings, boolean current) {

    /** Every year with loaded months, newest first. */
    static List<LoadedYear> list(List<MonthLoad> loads, int shown) {
        Map<Integer, List<MonthLoad>> years = loads.stream()
                .collect(Collectors.groupingBy(load -> load.month().getYear(), TreeMap::new, Collectors.toList()));
        return years.entrySet().stream()
                .map(year -> new LoadedYear(
                        year.getKey(),
                        year.getValue().size(),
                        year.getValue().stream()
                                .mapToLong(load -> load.warnings().size())
                                .sum(),
                        year.getKey() == shown))
                .sorted(Comparator.comparing(LoadedYear::year).reversed())
                .toList();
    }
}
