package ontime.testkit.store;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Collectors;
import ontime.stores.DocumentStore;
import ontime.stores.StoreUnavailableException;
import ontime.stores.mapping.DocumentType;
import org.bson.Document;

/** Documents in maps. It keeps the same documents as a real store, so that tests also cover the mapping. */
public final class InMemoryStore implements DocumentStore {

    private final Map<String, ConcurrentMap<String, Document>> collections = new ConcurrentHashMap<>();
    private final Map<String, Map<String, Instant>> foundAt = new ConcurrentHashMap<>();
    private final Set<String> away;

    private InMemoryStore(Set<String> away) {
        this.away = away;
    }

    /** A store that holds nothing. */
    public InMemoryStore() {
        this(Set.of());
    }

    /** A store that holds these values. */
    public static <T> InMemoryStore holding(DocumentType<T> type, Collection<? extends T> values) {
        return new InMemoryStore().with(type, values);
    }

    /** A store that does not answer for some types. */
    public static InMemoryStore without(DocumentType<?>... types) {
        return new InMemoryStore(
                Arrays.stream(types).map(DocumentType::collection).collect(Collectors.toUnmodifiableSet()));
    }

    /** Adds values. */
    public <T> InMemoryStore with(DocumentType<T> type, Collection<? extends T> values) {
        putAll(type, values);
        return this;
    }

    @Override
    public <T> Optional<T> find(DocumentType<T> type, String id) {
        return Optional.ofNullable(collection(type).get(id)).map(type::value);
    }

    @Override
    public <T> List<T> list(DocumentType<T> type) {
        return collection(type).values().stream().map(type::value).toList();
    }

    @Override
    public <T> List<T> list(DocumentType<T> type, String field, String text) {
        return collection(type).values().stream()
                .filter(document -> text.equals(document.get(field)))
                .map(type::value)
                .toList();
    }

    @Override
    public List<String> listIds(DocumentType<?> type) {
        return List.copyOf(collection(type).keySet());
    }

    @Override
    public <T> void putAll(DocumentType<T> type, Collection<? extends T> values) {
        values.forEach(value -> collection(type).put(type.id(value), type.document(value)));
    }

    @Override
    public <T> void addAbsent(DocumentType<T> type, Collection<? extends T> values) {
        values.forEach(value -> add(type, value));
    }

    @Override
    public <T> boolean add(DocumentType<T> type, T value) {
        return collection(type).putIfAbsent(type.id(value), type.document(value)) == null;
    }

    @Override
    public <T> boolean replace(DocumentType<T> type, T before, T after) {
        return collection(type).replace(type.id(before), type.document(before), type.document(after));
    }

    @Override
    public long deleteOlder(DocumentType<?> type, Instant now, Duration age) {
        ConcurrentMap<String, Document> documents = collection(type);
        Map<String, Instant> since = foundAt.computeIfAbsent(type.collection(), name -> new ConcurrentHashMap<>());
        since.keySet().retainAll(documents.keySet());
        documents.keySet().forEach(id -> since.putIfAbsent(id, now));
        List<String> old = since.entrySet().stream()
                .filter(found -> !found.getValue().isAfter(now.minus(age)))
                .map(Map.Entry::getKey)
                .toList();
        deleteAll(type, old);
        return old.size();
    }

    @Override
    public void deleteAll(DocumentType<?> type, Collection<String> ids) {
        collection(type).keySet().removeAll(ids);
    }

    private ConcurrentMap<String, Document> collection(DocumentType<?> type) {
        if (away.contains(type.collection())) {
            throw new StoreUnavailableException("the store", new IOException("connection refused"));
        }
        return collections.computeIfAbsent(type.collection(), name -> new ConcurrentSkipListMap<>());
    }
}
