package ontime.local.training;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import ontime.local.launch.MongoDocumentList;
import ontime.model.catalog.Names;
import ontime.model.learning.Champion;
import ontime.model.learning.FeatureFingerprints;
import ontime.model.learning.TrainedModel;
import ontime.model.prediction.Moment;
import ontime.model.server.MongoServer;
import org.bson.Document;

/** Reads from the document server which versions of models serve. */
public final class MongoServingModelList {

    private MongoServingModelList() {}

    /** Every champion; none if the server does not answer. */
    public static List<ServingModel> list(MongoServer server, String database) {
        FeatureFingerprints fingerprints = FeatureFingerprints.read();
        Set<String> current = MongoDocumentList.read(server, database, Names.MODELS).stream()
                .filter(model -> isCurrent(model, fingerprints))
                .map(model -> model.getString("_id"))
                .collect(Collectors.toSet());
        return MongoDocumentList.read(server, database, Names.CHAMPIONS).stream()
                .map(MongoServingModelList::champion)
                .map(champion -> new ServingModel(
                        champion, current.contains(TrainedModel.id(champion.name(), champion.version()))))
                .toList();
    }

    private static boolean isCurrent(Document model, FeatureFingerprints fingerprints) {
        return fingerprints.get(Moment.of(model.getString("Moment"))).equals(model.getString("Fingerprint"));
    }

    private static Champion champion(Document document) {
        return new Champion(
                document.getString("_id"),
                document.getList("Versions", Integer.class),
                document.getDate("Since").toInstant());
    }
}
