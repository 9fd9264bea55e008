package ontime.stores;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import ontime.stores.mapping.DocumentType;

/**
 * Documents by type and id: what pages read and jobs write. Every method throws {@link StoreUnavailableException} if the
 * store does not answer.
 *
 * @see StoreCatalog
 */
public interface DocumentStore {

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
