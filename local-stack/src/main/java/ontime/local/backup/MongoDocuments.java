package ontime.local.backup;

import com.mongodb.MongoException;
import com.mongodb.MongoNamespace;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoCursor;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.RenameCollectionOptions;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ontime.local.mongodb.MongoAccess;
import ontime.local.process.StepFailedException;
import ontime.model.catalog.Names;
import ontime.model.catalog.StoredDataset;
import ontime.model.server.MongoServer;
import org.bson.BsonDocument;
import org.bson.RawBsonDocument;
import org.bson.conversions.Bson;
import org.bson.json.JsonMode;
import org.bson.json.JsonWriterSettings;

/**
 * The documents of a database that cannot be made again from the tables. In a backup, each collection is a file of JSON
 * Lines in MongoDB's extended JSON.
 *
 * @param database of any server that speaks MongoDB's protocol
 */
record MongoDocuments(MongoDatabase database) {

    /** The ending of a collection's file. */
    static final String SUFFIX = ".jsonl";

    /** How long an answer of the document server may take. */
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private static final String UNFINISHED = "restoring.";
    private static final int BATCH = 500;

    /** Documents of an answer: the document server bounds only their number, and the launcher has little memory. */
    private static final int ANSWER = 100;

    private static final int BATCH_CHARACTERS = 8 << 20;

    /** Published from the tables, or measured again within seconds. */
    private static final Set<String> MADE_AGAIN = Stream.concat(
                    Stream.of(Names.ORIGINS, Names.PART_REPORTS),
                    StoredDataset.published().stream().map(StoredDataset::datasetName))
            .collect(Collectors.toUnmodifiableSet());

    private static final String DATASETS_MADE_AGAIN =
            MADE_AGAIN.stream().sorted().map(Pattern::quote).collect(Collectors.joining("|"));

    /** Collections that have something of each dataset: the dataset's name is before the slash of an id. */
    private static final Set<String> OF_ALL_DATASETS = Set.of(Names.PUBLICATIONS, Names.PUBLICATION_IDS);

    /**
     * What refers to documents of other collections comes before them, so that they are there when those are read. The
     * ledger of emails comes last: an email that is in it is not sent again.
     */
    private static final List<String> BEFORE_OTHERS = List.of(
            Names.PREDICTIONS,
            Names.CHAMPIONS,
            Names.API_TOKENS,
            Names.USER_SESSIONS,
            Names.USER_MAILS,
            Names.QUERY_SCHEDULES,
            Names.RAN_QUERIES,
            Names.SAVED_QUERIES);

    private static final JsonWriterSettings JSON =
            JsonWriterSettings.builder().outputMode(JsonMode.EXTENDED).build();

    /** Something to do with documents. */
    @FunctionalInterface
    interface Work<T> {
        T on(MongoDocuments documents) throws IOException;
    }

    /**
     * Does something with the documents of a database.
     *
     * @throws StepFailedException if the server does not answer or refuses it
     */
    static <T> T in(MongoServer server, String database, Work<T> work) throws IOException {
        try (MongoClient client = MongoAccess.open(server, PATIENCE)) {
            return work.on(new MongoDocuments(client.getDatabase(database)));
        } catch (MongoException e) {
            throw new StepFailedException("the documents could not be read or stored: " + e.getMessage());
        }
    }

    /** The collections that a backup has, in the order in which it reads them. */
    List<String> collections() {
        return all().filter(name -> !MADE_AGAIN.contains(name) && !name.startsWith(UNFINISHED))
                .sorted(Comparator.comparingInt(MongoDocuments::place).thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    private Stream<String> all() {
        return database.listCollectionNames().into(new ArrayList<>()).stream()
                .filter(name -> !name.startsWith("system."));
    }

    private static int place(String collection) {
        if (collection.equals(Names.MAILS_SENT)) {
            return BEFORE_OTHERS.size() + 1;
        }
        int place = BEFORE_OTHERS.indexOf(collection);
        return place < 0 ? BEFORE_OTHERS.size() : place;
    }

    /**
     * Writes a collection into a file.
     *
     * @return documents written
     */
    long write(String collection, Path file) throws IOException {
        long count = 0;
        try (BufferedWriter out = Files.newBufferedWriter(file);
                MongoCursor<RawBsonDocument> documents = collection(collection)
                        .find(kept(collection), RawBsonDocument.class)
                        .batchSize(ANSWER)
                        .cursor()) {
            while (documents.hasNext()) {
                out.write(documents.next().toJson(JSON));
                out.write('\n');
                count++;
            }
        }
        return count;
    }

    /** The server selects, because a document with the ids of a month has several megabytes. */
    private static Bson kept(String collection) {
        return OF_ALL_DATASETS.contains(collection)
                ? Filters.nor(Filters.regex("_id", "^(" + DATASETS_MADE_AGAIN + ")/"))
                : Filters.empty();
    }

    /** Whether no collection has a document. */
    boolean areNone() {
        return all().allMatch(name -> collection(name).find().first() == null);
    }

    /** The name that a collection has until {@link #replaceAll}. */
    static String beside(String collection) {
        return UNFINISHED + collection;
    }

    /**
     * Makes a collection hold the documents of a file and no others.
     *
     * @return documents read
     */
    long read(Path file, String collection) throws IOException {
        MongoCollection<BsonDocument> target =
                collection(collection).withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
        if (all().anyMatch(collection::equals)) {
            target.drop();
        }
        long count = 0;
        try (BufferedReader in = Files.newBufferedReader(file)) {
            List<BsonDocument> batch = new ArrayList<>();
            long characters = 0;
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                batch.add(BsonDocument.parse(line));
                characters += line.length();
                if (batch.size() == BATCH || characters >= BATCH_CHARACTERS) {
                    count += insert(target, batch);
                    characters = 0;
                }
            }
            count += insert(target, batch);
        }
        return count;
    }

    private static long insert(MongoCollection<BsonDocument> target, List<BsonDocument> batch) {
        int size = batch.size();
        if (size > 0) {
            target.insertMany(batch);
        }
        batch.clear();
        return size;
    }

    /**
     * Puts the collections that are {@link #beside} others in place of these, and deletes all others. Interrupted, it may
     * run again.
     *
     * @param restored the names of all restored collections
     */
    void replaceAll(Set<String> restored) {
        RenameCollectionOptions replacing = new RenameCollectionOptions().dropTarget(true);
        List<String> names = all().toList();
        names.stream()
                .filter(name -> !name.startsWith(UNFINISHED) && !restored.contains(name))
                .forEach(name -> collection(name).drop());
        restored.stream().filter(name -> names.contains(beside(name))).forEach(name -> collection(beside(name))
                .renameCollection(new MongoNamespace(database.getName(), name), replacing));
    }

    private MongoCollection<BsonDocument> collection(String name) {
        return database.getCollection(name, BsonDocument.class);
    }
}
