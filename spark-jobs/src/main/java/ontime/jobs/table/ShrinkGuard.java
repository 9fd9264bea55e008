package ontime.jobs.table;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import ontime.jobs.bts.FileScan;

/**
 * Keeps a loaded month from being replaced by less than a hundredth of its rows: a file that was cut before it was
 * zipped, or a test file under the month's name. Months that are new pass without a look; one that is loaded already is
 * read once more for this, before anything is written.
 */
final class ShrinkGuard {

    private static final long LEAST_HUNDREDTHS = 1;

    private final Loads loads;
    private final FlightsOfFiles source;

    ShrinkGuard(Loads loads, FlightsOfFiles source) {
        this.loads = loads;
        this.source = source;
    }

    /** Why some months must stay as they are, a sentence each. */
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
     * A month that stays as it is.
     *
     * @param month of the flights
     * @param sentence why
     */
    record Refusal(YearMonth month, String sentence) {}

    private static String sentence(MonthFiles month, long before, long after) {
        String files = month.files().stream().map(FileScan::name).collect(Collectors.joining(", "));
        return ("MONTH_TOO_SMALL: %s has %,d rows and would have %,d from %s: it stays as it is. Check the file; if it is"
                        + " right, load it with --accept-smaller")
                .formatted(month.month(), before, after, files);
    }
}
