package ontime.streaming.prediction;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import ontime.features.model.SavedModel;
import ontime.features.model.SavedModels;
import ontime.model.learning.Champion;
import ontime.model.learning.TrainedModel;
import ontime.model.prediction.Moment;
import ontime.model.prediction.Target;
import ontime.stores.model.Champions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The champions of all moments and targets. */
final class ServingModels {

    private static final Logger LOG = LoggerFactory.getLogger(ServingModels.class);

    private final Champions champions;
    private final SavedModels saved;

    ServingModels(Champions champions, SavedModels saved) {
        this.champions = champions;
        this.saved = saved;
    }

    /** Which version of each model is to serve now. */
    SortedMap<String, Integer> wanted() {
        SortedMap<String, Integer> wanted = new TreeMap<>();
        for (Moment moment : Moment.values()) {
            for (Target target : Target.values()) {
                champions
                        .find(target.modelName(moment))
                        .map(Champion::version)
                        .ifPresent(version -> wanted.put(target.modelName(moment), version));
            }
        }
        return wanted;
    }

    /** Loads versions; one that can't be loaded is left out, and the log says why. */
    List<SavedModel> load(Map<String, Integer> versions) {
        List<SavedModel> models = new ArrayList<>();
        versions.forEach((name, version) -> {
            try {
                models.add(saved.load(name, version));
            } catch (IllegalArgumentException e) {
                LOG.warn("{} can't serve: {}", TrainedModel.id(name, version), e.getMessage());
            }
        });
        return models;
    }
}
