package ontime.jobs.collect;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import ontime.jobs.download.RequestedFile;
import ontime.jobs.download.TransferException;

/** Works out which months a plan asks for: that may take asking which one is the newest. */
final class MonthsWanted {

    /** BTS is some two months behind; where this many have nothing, something else is wrong. */
    private static final int MONTHS_PROBED = 8;

    private final BtsMonths published;
    private final NewestMonth newestMonth;
    private final YearMonth current;

    MonthsWanted(BtsMonths published, NewestMonth newestMonth, YearMonth current) {
        this.published = published;
        this.newestMonth = newestMonth;
        this.current = current;
    }

    /**
     * The months of a range, or the newest one; none where nothing is published.
     *
     * @throws TransferException where the newest month is needed and can't be asked for
     */
    List<RequestedFile> list(Optional<MonthRange> range) {
        Optional<YearMonth> end = range.flatMap(MonthRange::last).or(this::findNewest);
        if (end.isEmpty()) {
            return List.of();
        }
        return range.orElseGet(() -> new MonthRange(end.get(), end)).listUntil(end.get()).stream()
                .map(published::of)
                .toList();
    }

    private Optional<YearMonth> findNewest() {
        try {
            return newestMonth.find(current, probes());
        } catch (TransferException e) {
            throw new TransferException(
                    e.category(),
                    "the newest month can't be asked for at %s: %s. ONTIME_BTS_URL may name a mirror or a folder."
                            .formatted(published.base(), e.reason()),
                    e);
        }
    }

    private int probes() {
        return published.isFolder()
                ? (int) ChronoUnit.MONTHS.between(MonthRange.FIRST_PUBLISHED, current) + 1
                : MONTHS_PROBED;
    }
}
