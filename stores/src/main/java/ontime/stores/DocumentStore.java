package ontime.stores;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import ontime.stores.mapping.DocumentType;

/**
 * Documents by type and id: what pages read and jobs write. Every method throws {@link StoreUnavailableException} if the
 * store does not answer.
 *
 * @see StoreCatalog
 */
public interface DocumentStore {

    /** Far more than there are changes of one value at the same time. */
    int MOST_ATTEMPTS = 100;

    /** The value of an id. */
    <T> Optional<T> find(DocumentType<T> type, String id);

    /** Every value of a small collection, by id. */
    <T> List<T> list(DocumentType<T> type);

    /**
     * The values of a type that have a text in a field, by id.
     *
     * @param field as it is stored: {@code User}
     */
    <T> List<T> list(DocumentType<T> type, String field, String text);

    /** The id of every value, sorted. */
    List<String> listIds(DocumentType<?> type);

    /** Replaces each value with the same id, or adds it. */
    <T> void putAll(DocumentType<T> type, Collection<? extends T> values);

    /** Replaces the value with the same id, or adds it. */
    default <T> void put(DocumentType<T> type, T value) {
        putAll(type, List.of(value));
    }

    /** Stores each value whose id is not taken. Existing values do not change. */
    <T> void addAbsent(DocumentType<T> type, Collection<? extends T> values);

    /**
     * Stores a value unless its id is taken.
     *
     * @return whether it was stored
     */
    <T> boolean add(DocumentType<T> type, T value);

    /**
     * Replaces a value unless it has changed since it was read.
     *
     * @return whether it was stored
     */
    <T> boolean replace(DocumentType<T> type, T before, T after);

    /**
     * Changes a value. If another thread or process changes it meanwhile, the change begins again with what is stored then.
     *
     * @param change gets the stored value; it may be called several times
     * @return the value as it is stored now; empty if there is none of this id
     * @throws IllegalStateException if the value never stops changing
     */
    default <T> Optional<T> change(DocumentType<T> type, String id, UnaryOperator<T> change) {
        for (int attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
            Optional<T> before = find(type, id);
            if (before.isEmpty()) {
                return before;
            }
            T after = change.apply(before.get());
            if (after.equals(before.get()) || replace(type, before.get(), after)) {
                return Optional.of(after);
            }
        }
        throw new IllegalStateException("%s of %s keeps changing".formatted(id, type.collection()));
    }

    /**
     * Deletes the values that have been there for some time. A value's time begins with the first call that finds it, so
     * values that were stored before there was such a call stay as long as new ones.
     *
     * @param now the time of the call
     * @param age from the call that found a value first to the call that deletes it
     * @return values deleted
     */
    long deleteOlder(DocumentType<?> type, Instant now, Duration age);

    /** Deletes values by id. Ids without a value are ignored. */
    void deleteAll(DocumentType<?> type, Collection<String> ids);
}
