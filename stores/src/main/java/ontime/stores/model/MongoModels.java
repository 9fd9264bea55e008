package ontime.stores.model;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import ontime.model.catalog.Names;
import ontime.model.learning.TrainedModel;
import ontime.stores.MongoConnection;
import ontime.stores.MongoSink;

/** Models in MongoDB: a document a version. */
public final class MongoModels implements Models {

    private final MongoConnection connection;

    /** The models of a database. */
    public MongoModels(MongoConnection connection) {
        this.connection = connection;
    }

    @Override
    public Optional<TrainedModel> find(String name, int version) {
        return connection.find(Names.MODELS, TrainedModel.id(name, version)).map(ModelDocuments::model);
    }

    @Override
    public List<TrainedModel> list() {
        return connection.list(Names.MODELS).stream()
                .map(ModelDocuments::model)
                .sorted(Comparator.comparing(TrainedModel::name).thenComparing(TrainedModel::version))
                .toList();
    }

    @Override
    public void put(TrainedModel model) {
        new MongoSink(connection)
                .replaceAll(Names.MODELS, List.of(ModelDocuments.of(model)).iterator());
    }
}
