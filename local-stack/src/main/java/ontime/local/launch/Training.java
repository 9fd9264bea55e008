package ontime.local.launch;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The lessons that an {@code up} began.
 *
 * @param data what was loaded then: from the same flights the gate would refuse the same model again
 * @param lessons in their order
 */
public record Training(String data, List<Lesson> lessons) {

    public Training {
        lessons = List.copyOf(lessons);
    }

    public static Training of(String data, List<String> models, Instant now) {
        return new Training(
                data,
                models.stream()
                        .map(model -> new Lesson(model, Lesson.State.WAITS, now, ""))
                        .toList());
    }

    public Optional<Lesson> find(String model) {
        return lessons.stream().filter(lesson -> lesson.model().equals(model)).findFirst();
    }

    /** With a lesson in the place of the one of its model. */
    public Training with(Lesson changed) {
        return new Training(
                data,
                lessons.stream()
                        .map(lesson -> lesson.model().equals(changed.model()) ? changed : lesson)
                        .toList());
    }
}
