package ontime.stores.prediction;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import ontime.model.catalog.Names;
import ontime.model.prediction.PredictionRequest;
import ontime.stores.MongoConnection;
import ontime.stores.MongoSink;
import ontime.stores.StoreCatalog;
import org.bson.Document;

/** Requests by day in MongoDB: one document per day with one field per request, so that adding again changes nothing. */
public final class MongoRequestsByDay implements RequestsByDay {

    private static final String REQUESTS = "Requests";

    private final MongoConnection connection;

    /** The requests of a database. */
    public MongoRequestsByDay(MongoConnection connection) {
        this.connection = connection;
    }

    @Override
    public void add(PredictionRequest request) {
        new MongoSink(connection)
                .addAbsentField(
                        Names.REQUESTS_BY_DAY,
                        request.batchDay().toString(),
                        REQUESTS,
                        request.id().toString(),
                        StoreCatalog.PREDICTION_REQUESTS.document(request));
    }

    @Override
    public List<PredictionRequest> list(LocalDate day) {
        Optional<Document> requests = connection
                .find(Names.REQUESTS_BY_DAY, day.toString())
                .map(found -> found.get(REQUESTS, Document.class));
        return requests.stream()
                .flatMap(byId -> byId.values().stream())
                .map(request -> StoreCatalog.PREDICTION_REQUESTS.value((Document) request))
                .sorted(Comparator.comparing(request -> request.id().toString()))
                .toList();
    }
}
