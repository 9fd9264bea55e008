package ontime.local.training;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import ontime.local.launch.Launch;
import ontime.local.process.ReplacedFile;
import org.bson.Document;
import org.bson.json.JsonMode;
import org.bson.json.JsonWriterSettings;

/**
 * How far training is: {@code run/training.json}. Its process writes it, whole or not at all, and {@code status} reads it.
 *
 * @param file the file
 */
public record TrainingFile(Path file) {

    private static final JsonWriterSettings PLAIN = JsonWriterSettings.builder()
            .outputMode(JsonMode.RELAXED)
            .indent(true)
            .build();

    /** The file of this installation. */
    public static TrainingFile of(Launch launch) {
        return new TrainingFile(launch.folders().run().resolve("training.json"));
    }

    /** The training that was begun last. */
    public Optional<TrainingRun> find() {
        try {
            if (!Files.exists(file)) {
                return Optional.empty();
            }
            Document whole = Document.parse(Files.readString(file));
            return Optional.of(new TrainingRun(
                    whole.getString("data"),
                    whole.getList("lessons", Document.class).stream()
                            .map(TrainingFile::lesson)
                            .toList()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void write(TrainingRun training) {
        Document whole = new Document("data", training.data())
                .append(
                        "lessons",
                        training.lessons().stream().map(TrainingFile::document).toList());
        ReplacedFile.write(file, whole.toJson(PLAIN) + "\n");
    }

    private static ModelTraining lesson(Document document) {
        return new ModelTraining(
                document.getString("model"),
                ModelTraining.State.valueOf(document.getString("state")),
                Instant.parse(document.getString("since")),
                document.getString("words"));
    }

    private static Document document(ModelTraining lesson) {
        return new Document("model", lesson.model())
                .append("state", lesson.state().name())
                .append("since", lesson.since().toString())
                .append("words", lesson.words());
    }
}
