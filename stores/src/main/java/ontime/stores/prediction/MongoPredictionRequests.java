package ontime.stores.prediction;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import ontime.model.catalog.Names;
import ontime.model.prediction.PredictionRequest;
import ontime.stores.MongoConnection;
import ontime.stores.MongoSink;

/** Requests in MongoDB: a document a request. */
public final class MongoPredictionRequests implements PredictionRequests {

    private final MongoConnection connection;

    /** The requests of a database. */
    public MongoPredictionRequests(MongoConnection connection) {
        this.connection = connection;
    }

    @Override
    public Optional<PredictionRequest> find(UUID id) {
        return connection.find(Names.PREDICTION_REQUESTS, id.toString()).map(PredictionRequestDocuments::request);
    }

    @Override
    public PredictionRequest addIfAbsent(PredictionRequest request) {
        new MongoSink(connection)
                .addAbsent(
                        Names.PREDICTION_REQUESTS,
                        List.of(PredictionRequestDocuments.of(request)).iterator());
        return find(request.id()).orElse(request);
    }
}
