package ontime.local.training;

import java.util.Map;
import ontime.local.launch.Launch;
import ontime.local.launch.MongoPublicationList;
import ontime.model.server.MongoServer;

/** Starts the training of missing models at the end of {@code up}, and describes it in a line of text. */
public final class FirstTraining {

    private static final String BY_HAND = "./ontime job delay_model --model late_before_departure";

    private final Launch launch;
    private final TrainingPart part;

    public FirstTraining(Launch launch, TrainingPart part) {
        this.launch = launch;
        this.part = part;
    }

    /**
     * Starts the training of missing models, unless it already runs.
     *
     * @param servers the variables that connect it to the servers
     * @return a line for the user
     */
    public String begin(Map<String, String> servers) {
        return begin(read(launch.documents(servers)), servers);
    }

    public String begin(FirstModels models, Map<String, String> servers) {
        if (models.missing().isEmpty()) {
            return "the models of all targets and moments serve";
        }
        if (part.isRunning()) {
            return "training continues in the background; ./ontime status shows its progress";
        }
        if (!launch.settings().models().trainOnUp()) {
            return "automatic training is off (ONTIME_MODELS_TRAIN_ON_UP=false); train a model with: " + BY_HAND;
        }
        if (models.data().isEmpty()) {
            return "no flights are loaded to train models on";
        }
        if (models.toTrain().isEmpty()) {
            return "%s: refused, and would be refused again with the same flights; /models shows the reason"
                    .formatted(String.join(", ", models.refused()));
        }
        part.start(models.toTrain(), models.data(), servers);
        return "training in the background: %s%n            ./ontime status shows the progress; log: %s"
                .formatted(String.join(", ", models.toTrain()), part.log());
    }

    private FirstModels read(MongoServer server) {
        String database = launch.settings().mongodb().database();
        return new FirstModels(
                FirstModels.serving(MongoServingModelList.list(server, database)),
                FirstModels.data(MongoPublicationList.list(server, database)),
                TrainingRun.file(launch).find());
    }
}
