package ontime.jobs.collect;

import java.time.YearMonth;
import java.util.Optional;
import java.util.function.Consumer;
import ontime.jobs.download.Retries;

/** Finds the newest month that is published, which BTS says nowhere: it asks for one after the other, backwards. */
final class NewestMonth {

    private final BtsMonths months;
    private final Retries retries;
    private final Consumer<String> note;

    NewestMonth(BtsMonths months, Retries retries, Consumer<String> note) {
        this.months = months;
        this.retries = retries;
        this.note = note;
    }

    /**
     * The newest published month.
     *
     * @param from where to begin, usually the current month
     * @param atMost so many months are asked for
     * @throws ontime.jobs.download.TransferException where BTS can't be reached or won't say
     */
    Optional<YearMonth> find(YearMonth from, int atMost) {
        for (int back = 0; back < atMost; back++) {
            YearMonth month = from.minusMonths(back);
            if (isPublished(month)) {
                return Optional.of(month);
            }
        }
        return Optional.empty();
    }

    private boolean isPublished(YearMonth month) {
        return retries.run(() -> months.isPublished(month), () -> 0, note);
    }
}
