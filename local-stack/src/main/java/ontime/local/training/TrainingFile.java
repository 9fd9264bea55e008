package ontime.local.training;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import ontime.local.launch.Launch;
import ontime.local.process.ReplacedFile;
import ontime.model.json.StrictJson;

/**
 * The progress of training: {@code run/training.json}. The training process replaces it as a whole, and {@code status}
 * reads it.
 *
 * @param file the file
 */
public record TrainingFile(Path file) {

    /** The file of this installation. */
    public static TrainingFile of(Launch launch) {
        return new TrainingFile(launch.folders().run().resolve("training.json"));
    }

    /** The last training run; none if the file is of a version that wrote it in another way. */
    public Optional<TrainingRun> find() {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(StrictJson.read(Files.readAllBytes(file), TrainingRun.class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    public void write(TrainingRun run) {
        ReplacedFile.write(file, new String(StrictJson.write(run), StandardCharsets.UTF_8) + "\n");
    }
}
