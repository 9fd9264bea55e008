package ontime.stores.prediction;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import ontime.model.catalog.Names;
import ontime.model.prediction.PredictionAnswer;
import ontime.stores.MongoConnection;
import ontime.stores.MongoSink;

/** Answers in MongoDB: a document an answer. */
public final class MongoPredictions implements PredictionAnswers {

    private final MongoConnection connection;

    /** The answers of a database. */
    public MongoPredictions(MongoConnection connection) {
        this.connection = connection;
    }

    @Override
    public Optional<PredictionAnswer> find(UUID id) {
        return connection.find(Names.PREDICTIONS, id.toString()).map(PredictionDocuments::answer);
    }

    @Override
    public void addAbsent(Collection<? extends PredictionAnswer> answers) {
        // A bulk write keeps no order.
        Map<UUID, PredictionAnswer> first = new LinkedHashMap<>();
        answers.forEach(answer -> first.putIfAbsent(answer.id(), answer));
        new MongoSink(connection)
                .addAbsent(
                        Names.PREDICTIONS,
                        first.values().stream().map(PredictionDocuments::of).iterator());
    }
}
