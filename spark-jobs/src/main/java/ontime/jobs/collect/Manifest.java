package ontime.jobs.collect;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import ontime.jobs.download.AtomicFile;
import ontime.jobs.download.CollectedFile;

/** {@code collected.json}: the files of a folder by name. A change is on disk when its method returns. */
final class Manifest {

    static final String FILE_NAME = "collected.json";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String FILES = "files";

    private final Path path;
    private final Map<String, CollectedFile> files = new TreeMap<>();

    private Manifest(Path path) {
        this.path = path;
    }

    /**
     * The manifest of a folder; empty if there is none yet.
     *
     * @throws IllegalStateException if it cannot be parsed because another program changed it
     */
    static Manifest read(Path folder) {
        Manifest manifest = new Manifest(folder.resolve(FILE_NAME));
        if (Files.exists(manifest.path)) {
            manifest.load();
        }
        return manifest;
    }

    synchronized Optional<CollectedFile> find(String name) {
        return Optional.ofNullable(files.get(name));
    }

    /** Records a file, replacing the earlier entry of its name. */
    synchronized void put(String name, CollectedFile file) {
        files.put(name, file);
        ObjectNode json = JSON.createObjectNode();
        ObjectNode byName = json.putObject(FILES);
        files.forEach((key, value) -> byName.set(key, value.toJson()));
        try {
            AtomicFile.write(path, JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(json));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + path + ": " + e.getMessage(), e);
        }
    }

    private void load() {
        try {
            for (Map.Entry<String, JsonNode> entry :
                    JSON.readTree(Files.readAllBytes(path)).required(FILES).properties()) {
                files.put(entry.getKey(), CollectedFile.of(entry.getValue()));
            }
        } catch (JsonProcessingException | RuntimeException e) {
            throw new IllegalStateException("cannot parse " + path + "; delete it to download all files again", e);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + path + ": " + e.getMessage(), e);
        }
    }
}
