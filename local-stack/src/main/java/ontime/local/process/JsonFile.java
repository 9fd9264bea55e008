package ontime.local.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import ontime.model.json.StrictJson;

/**
 * A record that one process writes as JSON and others read, such as the progress of training. Each write replaces the
 * whole file.
 *
 * @param file the file
 * @param type of the record
 */
public record JsonFile<T extends Record>(Path file, Class<T> type) {

    /** The content; none if the file does not exist, or if another version of OnTime wrote it in another form. */
    public Optional<T> find() {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(StrictJson.read(Files.readAllBytes(file), type));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    public void write(T content) {
        ReplacedFile.write(file, new String(StrictJson.write(content), StandardCharsets.UTF_8) + "\n");
    }
}
