package ontime.stores;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.MongoConnectionPoolClearedException;
import com.mongodb.MongoException;
import com.mongodb.MongoInterruptedException;
import com.mongodb.MongoNodeIsRecoveringException;
import com.mongodb.MongoNotPrimaryException;
import com.mongodb.MongoSecurityException;
import com.mongodb.MongoSocketException;
import com.mongodb.MongoTimeoutException;
import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.connection.ServerDescription;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;
import ontime.model.server.MongoServer;
import ontime.model.server.TrustedAuthority;
import ontime.stores.mapping.DocumentType;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * A connection to a database of a MongoDB server, or of one that speaks its protocol. An application opens one and closes
 * it. It connects at the first use.
 */
public final class MongoConnection implements DocumentStore, StoreCheck, AutoCloseable {

    /**
     * Long enough for a server that restarts its listener, short enough for a person who waits for a page. Only the first
     * requests wait so long.
     */
    public static final Duration DEFAULT_PATIENCE = Duration.ofSeconds(3);

    private static final Duration ANSWER_WITHIN = Duration.ofMinutes(1);

    /** How often the driver looks for the server, and so how soon it notices that a server is back. */
    private static final Duration LOOKED_FOR_EVERY = Duration.ofSeconds(2);

    /** An acknowledged write survives a power cut, and the loss of a minority of the servers. */
    private static final WriteConcern DURABLE = WriteConcern.MAJORITY.withJournal(true);

    /** MongoDB's code for a user without the permission. */
    private static final int UNAUTHORIZED = 13;

    /** A server refuses writes with this code while its disk is full. */
    private static final int OUT_OF_DISK_SPACE = 14031;

    private final MongoClient client;
    private final MongoDatabase database;
    private final MongoServer server;

    /** Set while the server does not answer. Requests then fail at once until the driver finds a server. */
    private volatile @Nullable MongoException away;

    private MongoConnection(MongoClient client, MongoDatabase database, MongoServer server) {
        this.client = client;
        this.database = database;
        this.server = server;
    }

    /**
     * Opens a database.
     *
     * @param uri {@code mongodb://host:port}
     * @param database its name
     */
    public static MongoConnection open(String uri, String database) {
        return open(MongoServer.at(uri), database);
    }

    /** Opens a database of a server that may ask for a login or TLS. */
    public static MongoConnection open(MongoServer server, String database) {
        return open(server, database, DEFAULT_PATIENCE);
    }

    /**
     * Opens a database with another patience.
     *
     * @param patience how long to look for a server before it counts as unavailable
     */
    public static MongoConnection open(MongoServer server, String database, Duration patience) {
        MongoClient client = MongoClients.create(settings(server, patience.toMillis()));
        return new MongoConnection(client, client.getDatabase(database), server);
    }

    private static MongoClientSettings settings(MongoServer server, long patienceMillis) {
        MongoClientSettings.Builder settings = MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(server.connectionUri()))
                .applicationName("ontime")
                .writeConcern(DURABLE)
                .applyToClusterSettings(
                        cluster -> cluster.serverSelectionTimeout(patienceMillis, TimeUnit.MILLISECONDS))
                .applyToServerSettings(
                        known -> known.heartbeatFrequency(LOOKED_FOR_EVERY.toMillis(), TimeUnit.MILLISECONDS))
                .applyToSocketSettings(socket -> socket.connectTimeout(patienceMillis, TimeUnit.MILLISECONDS)
                        .readTimeout(ANSWER_WITHIN.toMillis(), TimeUnit.MILLISECONDS));
        TrustedAuthority authority = server.authority();
        if (authority != null) {
            settings.applyToSslSettings(ssl -> ssl.context(authority.context()));
        }
        return settings.build();
    }

    /**
     * Finds a document by its id.
     *
     * @throws StoreUnavailableException if the server does not answer
     */
    public Optional<Document> find(String collection, String id) {
        return ask(() ->
                Optional.ofNullable(collection(collection).find(Filters.eq(id)).first()));
    }

    /**
     * Lists every document of a small collection, in no order.
     *
     * @throws StoreUnavailableException if the server does not answer
     */
    public List<Document> list(String collection) {
        return ask(() -> collection(collection).find().into(new ArrayList<>()));
    }

    /**
     * Lists the documents of a collection with ids in a range, in no order.
     *
     * @param from the first id
     * @param to the id after the last one
     * @throws StoreUnavailableException if the server does not answer
     */
    public List<Document> list(String collection, String from, String to) {
        return ask(() -> collection(collection)
                .find(Filters.and(Filters.gte("_id", from), Filters.lt("_id", to)))
                .into(new ArrayList<>()));
    }

    /**
     * Lists the id of every document of a collection, in no order.
     *
     * @throws StoreUnavailableException if the server does not answer
     */
    public List<String> listIds(String collection) {
        return ask(() -> collection(collection)
                .find()
                .projection(Projections.include("_id"))
                .map(document -> document.getString("_id"))
                .into(new ArrayList<>()));
    }

    /**
     * Lists the id of every document with an array in which an element lacks a field, in no order.
     *
     * @throws StoreUnavailableException if the server does not answer
     */
    public List<String> listIdsLacking(String collection, String array, String field) {
        return ask(() -> collection(collection)
                .find(Filters.elemMatch(array, Filters.exists(field, false)))
                .projection(Projections.include("_id"))
                .map(document -> document.getString("_id"))
                .into(new ArrayList<>()));
    }

    @Override
    public <T> Optional<T> find(DocumentType<T> type, String id) {
        return find(type.collection(), id).map(type::value);
    }

    @Override
    public <T> List<T> list(DocumentType<T> type) {
        return list(type.collection()).stream()
                .sorted(Comparator.comparing(document -> document.getString("_id")))
                .map(type::value)
                .toList();
    }

    @Override
    public <T> List<T> list(DocumentType<T> type, String field, String text) {
        return ask(() -> collection(type.collection())
                        .find(Filters.eq(field, text))
                        .into(new ArrayList<>()))
                .stream()
                .sorted(Comparator.comparing(document -> document.getString("_id")))
                .map(type::value)
                .toList();
    }

    @Override
    public List<String> listIds(DocumentType<?> type) {
        return listIds(type.collection()).stream().sorted().toList();
    }

    @Override
    public <T> void putAll(DocumentType<T> type, Collection<? extends T> values) {
        new MongoSink(this).replaceAll(type.collection(), documents(type, values));
    }

    @Override
    public <T> void addAbsent(DocumentType<T> type, Collection<? extends T> values) {
        new MongoSink(this).addAbsent(type.collection(), documents(type, values));
    }

    @Override
    public <T> boolean add(DocumentType<T> type, T value) {
        return new MongoSink(this).addIfAbsent(type.collection(), type.document(value));
    }

    @Override
    public <T> boolean replace(DocumentType<T> type, T before, T after) {
        return new MongoSink(this).replaceIfSame(type.collection(), type.condition(before), type.document(after));
    }

    @Override
    public long deleteOlder(DocumentType<?> type, Instant now, Duration age) {
        return new MongoSink(this).deleteOlder(type.collection(), now, age);
    }

    @Override
    public void deleteAll(DocumentType<?> type, Collection<String> ids) {
        new MongoSink(this).deleteAll(type.collection(), ids.iterator());
    }

    private static <T> Iterator<Document> documents(DocumentType<T> type, Collection<? extends T> values) {
        return values.stream().map(type::document).iterator();
    }

    @Override
    public StoreHealth check() {
        try {
            ask(() -> database.runCommand(new Document("ping", 1)));
            return StoreHealth.ofAnswering(server.name());
        } catch (StoreUnavailableException | MongoException e) {
            return StoreHealth.ofTrouble(server.name(), String.valueOf(e.getMessage()));
        }
    }

    @Override
    public void close() {
        client.close();
    }

    MongoCollection<Document> collection(String collection) {
        return database.getCollection(collection);
    }

    <T> T ask(Supplier<T> question) {
        MongoException known = away;
        if (known != null && !isFound()) {
            throw unavailable(known);
        }
        try {
            T answer = question.get();
            away = null;
            return answer;
        } catch (MongoException e) {
            if (e.getCode() == UNAUTHORIZED) {
                throw StoreUnavailableException.ofRefusal(server.notAllowed(), e);
            }
            if (!isAway(e)) {
                throw e;
            }
            away = e;
            throw unavailable(e);
        }
    }

    private StoreUnavailableException unavailable(MongoException failure) {
        if (failure instanceof MongoSecurityException) {
            return StoreUnavailableException.ofRefusal(server.loginRefused(), failure);
        }
        // The driver keeps what went wrong when it last looked for the server.
        return Stream.concat(
                        Stream.of(failure),
                        client.getClusterDescription().getServerDescriptions().stream()
                                .map(ServerDescription::getException)
                                .filter(Objects::nonNull))
                .flatMap(cause -> server.tlsFailure(cause).stream())
                .findFirst()
                .map(sentence -> StoreUnavailableException.ofRefusal(sentence, failure))
                .orElseGet(() -> new StoreUnavailableException(server.name(), failure));
    }

    /** Whether the driver, which keeps looking for the server, has found one. */
    private boolean isFound() {
        return client.getClusterDescription().hasReadableServer(ReadPreference.primary());
    }

    private static boolean isAway(MongoException e) {
        return e instanceof MongoTimeoutException
                || e instanceof MongoSocketException
                || e instanceof MongoSecurityException
                || e instanceof MongoNotPrimaryException
                || e instanceof MongoNodeIsRecoveringException
                || e instanceof MongoConnectionPoolClearedException
                || e instanceof MongoInterruptedException
                || e.getCode() == OUT_OF_DISK_SPACE;
    }
}
