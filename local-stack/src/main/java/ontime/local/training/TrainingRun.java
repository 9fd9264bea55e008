package ontime.local.training;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The lessons that an {@code up} began.
 *
 * @param data what was loaded then: from the same flights the gate would refuse the same model again
 * @param lessons in their order
 */
public record TrainingRun(String data, List<ModelTraining> lessons) {

    public TrainingRun {
        lessons = List.copyOf(lessons);
    }

    public static TrainingRun of(String data, List<String> models, Instant now) {
        return new TrainingRun(
                data,
                models.stream()
                        .map(model -> new ModelTraining(model, ModelTraining.State.WAITS, now, ""))
                        .toList());
    }

    public Optional<ModelTraining> find(String model) {
        return lessons.stream().filter(lesson -> lesson.model().equals(model)).findFirst();
    }

    /** With a lesson in the place of the one of its model. */
    public TrainingRun with(ModelTraining changed) {
        return new TrainingRun(
                data,
                lessons.stream()
                        .map(lesson -> lesson.model().equals(changed.model()) ? changed : lesson)
                        .toList());
    }
}
