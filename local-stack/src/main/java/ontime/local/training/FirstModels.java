package ontime.local.training;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ontime.local.launch.MongoPublicationList.PublishedMonth;
import ontime.model.catalog.StoredDataset;
import ontime.model.prediction.ModelKind;

/**
 * The models that {@code up} sees to: one for each target and moment.
 *
 * @param serving names of the models that have a champion which this program can use
 * @param data what is loaded; empty where nothing is
 * @param last the training that was begun last
 */
public record FirstModels(Set<String> serving, String data, Optional<TrainingRun> last) {

    public FirstModels {
        serving = Set.copyOf(serving);
    }

    /** Their names: those of late arrivals first, of each target in the order of the moments. */
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

    /** What is loaded, in a line that is equal only for the same flights. */
    static String data(List<PublishedMonth> months) {
        return months.stream()
                .filter(month -> month.dataset().equals(StoredDataset.FLIGHTS_BY_ROUTE_DAY.datasetName()))
                .map(month -> "%s v%d %d".formatted(month.month(), month.version(), month.rows()))
                .sorted()
                .collect(Collectors.joining(", "));
    }

    /** Those without a champion that this program can use. */
    List<String> lacking() {
        return names().stream().filter(name -> !serving.contains(name)).toList();
    }

    /** Those to learn now. One that the gate refused is left alone until other flights are loaded. */
    List<String> toLearn() {
        return data.isEmpty()
                ? List.of()
                : lacking().stream().filter(name -> !refused().contains(name)).toList();
    }

    /** Those that the gate refused from the flights that are loaded now. */
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
