package ontime.stores.prediction;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import ontime.model.catalog.Names;
import ontime.model.prediction.PredictionRequest;
import ontime.stores.MongoConnection;
import ontime.stores.MongoSink;
import ontime.stores.StoreCatalog;
import org.bson.Document;

/**
 * Requests by day in MongoDB: a document a request, whose id begins with its day, so that adding again changes nothing.
 * Until release 0.2.0 a day was one document with a field a request; such days are read too.
 */
public final class MongoRequestsByDay implements RequestsByDay {

    private static final String REQUEST = "Request";
    private static final String ALL_OF_THE_DAY = "Requests";
    private static final String SEPARATOR = "/";

    /** The character after the separator. */
    private static final String AFTER_SEPARATOR = "0";

    private final MongoConnection connection;

    /** The requests of a database. */
    public MongoRequestsByDay(MongoConnection connection) {
        this.connection = connection;
    }

    @Override
    public void add(PredictionRequest request) {
        String id = request.id().toString();
        if (ofOneDocument(request.batchDay())
                .noneMatch(known -> known.id().toString().equals(id))) {
            new MongoSink(connection)
                    .addIfAbsent(
                            Names.REQUESTS_BY_DAY,
                            new Document("_id", request.batchDay() + SEPARATOR + id)
                                    .append(REQUEST, StoreCatalog.PREDICTION_REQUESTS.document(request)));
        }
    }

    @Override
    public List<PredictionRequest> list(LocalDate day) {
        Stream<PredictionRequest> single =
                connection.list(Names.REQUESTS_BY_DAY, day + SEPARATOR, day + AFTER_SEPARATOR).stream()
                        .map(document -> document.get(REQUEST, Document.class))
                        .map(StoreCatalog.PREDICTION_REQUESTS::value);
        return Stream.concat(ofOneDocument(day), single)
                .sorted(Comparator.comparing(request -> request.id().toString()))
                .toList();
    }

    private Stream<PredictionRequest> ofOneDocument(LocalDate day) {
        Optional<Document> requests = connection
                .find(Names.REQUESTS_BY_DAY, day.toString())
                .map(found -> found.get(ALL_OF_THE_DAY, Document.class));
        return requests.stream()
                .flatMap(byId -> byId.values().stream())
                .map(request -> StoreCatalog.PREDICTION_REQUESTS.value((Document) request));
    }

    @Override
    public long deleteBefore(LocalDate day) {
        List<String> old = connection.listIds(Names.REQUESTS_BY_DAY).stream()
                .filter(id -> id.compareTo(day.toString()) < 0)
                .toList();
        return new MongoSink(connection).deleteAll(Names.REQUESTS_BY_DAY, old.iterator());
    }
}
