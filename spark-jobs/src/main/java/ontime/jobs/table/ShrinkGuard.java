package ontime.jobs.table;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import ontime.jobs.bts.FileScan;

/**
 * Prevents the replacement of a loaded month by less than a hundredth of its rows, such as from a file that was
 * truncated before it was zipped, or from a test file with the name of the month. New months are not checked. The files
 * of a loaded month are read an additional time, before anything is written.
 */
final class ShrinkGuard {

    private static final long LEAST_HUNDREDTHS = 1;

    private final Loads loads;
    private final FlightsOfFiles source;

    ShrinkGuard(Loads loads, FlightsOfFiles source) {
        this.loads = loads;
        this.source = source;
    }

    /** Finds the months that must not be replaced, with a sentence about the reason. */
    List<Refusal> check(List<MonthFiles> months) {
        List<MonthFiles> loaded = months.stream()
                .filter(month -> loads.find(month.month()).isPresent())
                .toList();
        if (loaded.isEmpty()) {
            return List.of();
        }
        Map<YearMonth, Long> rows = source.countRows(loaded);
        List<Refusal> refusals = new ArrayList<>();
        for (MonthFiles month : loaded) {
            long before = loads.find(month.month()).orElseThrow().rows();
            long after = rows.getOrDefault(month.month(), 0L);
            if (after * 100 < before * LEAST_HUNDREDTHS) {
                refusals.add(new Refusal(month.month(), sentence(month, before, after)));
            }
        }
        return refusals;
    }

    /**
     * A month that must not be replaced.
     *
     * @param month of the flights
     * @param sentence the reason
     */
    record Refusal(YearMonth month, String sentence) {}

    private static String sentence(MonthFiles month, long before, long after) {
        String files = month.files().stream().map(FileScan::name).collect(Collectors.joining(", "));
        return String.format(
                Locale.ROOT,
                "MONTH_TOO_SMALL: %s has %,d rows and would have %,d from %s: it stays as it is. Check the file; if it is"
                        + " right, load it with --accept-smaller",
                month.month(),
                before,
                after,
                files);
    }
}
