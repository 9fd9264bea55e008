package ontime.local.training;

import java.util.Map;
import java.util.Objects;
import ontime.local.launch.Launch;
import ontime.local.launch.MongoPublicationList;

/** What {@code up} does for models once the pages are served, in a line for people. */
public final class FirstTraining {

    private static final String BY_HAND = "./ontime job delay_model --model late_before_departure";

    private final Launch launch;
    private final TrainingPart part;

    public FirstTraining(Launch launch, TrainingPart part) {
        this.launch = launch;
        this.part = part;
    }

    /**
     * Begins what has to be learned, unless it is under way.
     *
     * @param servers where they are
     * @return what to tell
     */
    public String begin(Map<String, String> servers) {
        return begin(read(Objects.requireNonNull(servers.get("ONTIME_MONGODB_URI"))), servers);
    }

    public String begin(FirstModels models, Map<String, String> servers) {
        if (models.lacking().isEmpty()) {
            return "those of all targets and moments serve";
        }
        if (part.isRunning()) {
            return "training goes on in the background; ./ontime status shows how far it is";
        }
        if (!launch.settings().models().trainOnUp()) {
            return "none is learned by itself (ONTIME_MODELS_TRAIN_ON_UP=false); by hand: " + BY_HAND;
        }
        if (models.data().isEmpty()) {
            return "no flights are loaded to learn from";
        }
        if (models.toLearn().isEmpty()) {
            return "%s: refused, and would be again from the same flights; /models says why"
                    .formatted(String.join(", ", models.refused()));
        }
        part.start(models.toLearn(), models.data(), servers);
        return "training goes on in the background: %s%n            ./ontime status shows how far it is; its log: %s"
                .formatted(String.join(", ", models.toLearn()), part.log());
    }

    private FirstModels read(String uri) {
        String database = launch.settings().mongodb().database();
        return new FirstModels(
                FirstModels.serving(MongoServingModelList.list(uri, database)),
                FirstModels.data(MongoPublicationList.list(uri, database)),
                TrainingFile.of(launch).find());
    }
}
