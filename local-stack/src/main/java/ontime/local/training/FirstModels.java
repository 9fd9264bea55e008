package ontime.local.training;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ontime.local.launch.MongoPublicationList.PublishedMonth;
import ontime.model.catalog.StoredDataset;
import ontime.model.prediction.ModelKind;

/**
 * The models that {@code up} trains: one for each target and moment.
 *
 * @param serving names of the models with a champion that this program can use
 * @param data describes the loaded flights; empty if none are loaded
 * @param last the last training run
 */
public record FirstModels(Set<String> serving, String data, Optional<TrainingRun> last) {

    public FirstModels {
        serving = Set.copyOf(serving);
    }

    /** The names of the models: late arrivals first, and each target's models in the order of the moments. */
    public static List<String> names() {
        return ModelKind.list().stream().map(ModelKind::modelName).toList();
    }

    /** The names of the champions that this program can use. */
    static Set<String> serving(List<ServingModel> models) {
        return models.stream()
                .filter(ServingModel::current)
                .map(ServingModel::name)
                .collect(Collectors.toSet());
    }

    /** Describes the loaded flights in a line that is equal only for the same flights. */
    static String data(List<PublishedMonth> months) {
        return months.stream()
                .filter(month -> month.dataset().equals(StoredDataset.FLIGHTS_BY_ROUTE_DAY.datasetName()))
                .map(month -> String.format(Locale.ROOT, "%s v%d %d", month.month(), month.version(), month.rows()))
                .sorted()
                .collect(Collectors.joining(", "));
    }

    /** The models without a champion that this program can use. */
    List<String> missing() {
        return names().stream().filter(name -> !serving.contains(name)).toList();
    }

    /** The models to train now. A model that the gate refused is trained again only on other flights. */
    List<String> toTrain() {
        return data.isEmpty()
                ? List.of()
                : missing().stream().filter(name -> !refused().contains(name)).toList();
    }

    /** The models that the gate refused after training on the flights that are loaded now. */
    List<String> refused() {
        return last.filter(training -> training.data().equals(data)).stream()
                .flatMap(FirstModels::ofRefused)
                .filter(name -> !serving.contains(name))
                .toList();
    }

    private static Stream<String> ofRefused(TrainingRun training) {
        return training.models().stream()
                .filter(model -> model.state() == ModelTraining.State.REFUSED)
                .map(ModelTraining::model);
    }
}
