package ontime.local.launch;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ontime.local.launch.MongoPublicationList.PublishedMonth;
import ontime.model.catalog.Dataset;
import ontime.model.prediction.Moment;
import ontime.model.prediction.Target;

/**
 * The models that {@code up} sees to: of late arrivals, one for each moment.
 *
 * @param serving names of the models that have a champion
 * @param data what is loaded; empty where nothing is
 * @param last the training that was begun last
 */
record FirstModels(Set<String> serving, String data, Optional<Training> last) {

    FirstModels {
        serving = Set.copyOf(serving);
    }

    /** Their names, in the order of their moments. */
    static List<String> names() {
        return Arrays.stream(Moment.values()).map(FirstModels::name).toList();
    }

    static String name(Moment moment) {
        return Target.LATE.modelName(moment);
    }

    /** What is loaded, in a line that is equal only for the same flights. */
    static String data(List<PublishedMonth> months) {
        return months.stream()
                .filter(month -> month.dataset().equals(Dataset.FLIGHTS_BY_ROUTE_DAY.datasetName()))
                .map(month -> "%s v%d %d".formatted(month.month(), month.version(), month.rows()))
                .sorted()
                .collect(Collectors.joining(", "));
    }

    /** Those without a champion. */
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

    private static Stream<String> ofRefused(Training training) {
        return training.lessons().stream()
                .filter(lesson -> lesson.state() == Lesson.State.REFUSED)
                .map(Lesson::model);
    }
}
