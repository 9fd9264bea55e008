package ontime.web.error;

import java.time.YearMonth;
import java.util.Optional;
import ontime.stores.StoreUnavailableException;
import org.jspecify.annotations.Nullable;

/** Elasticsearch, which counts the flights of the months that are not in memory, did not answer. */
public final class MonthsAwayException extends StoreUnavailableException {

    private static final long serialVersionUID = 1L;

    private final @Nullable YearMonth firstInMemory;

    /**
     * Flights of older months are needed.
     *
     * @param firstInMemory from when on flights are counted without Elasticsearch; null: never
     * @param cause what the store said
     */
    public MonthsAwayException(@Nullable YearMonth firstInMemory, StoreUnavailableException cause) {
        super("Elasticsearch, for months that are not in memory,", cause);
        this.firstInMemory = firstInMemory;
    }

    Optional<YearMonth> firstInMemory() {
        return Optional.ofNullable(firstInMemory);
    }
}
