package ontime.jobs.model;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.UUID;
import ontime.features.FlightFeatures;
import ontime.model.catalog.Names;
import ontime.model.learning.TrainedModel;
import ontime.model.settings.Settings;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.ml.PipelineModel;

/**
 * The folders of models: {@code models/NAME/VERSION} holds the manifest and the pipeline in Spark's format. A folder is
 * written aside and renamed, so that whoever sees it sees all of it.
 */
final class ModelFolders {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();
    private static final String MANIFEST = "manifest.json";
    private static final String PIPELINE = "pipeline";

    private final Path root;
    private final Configuration hadoop;

    ModelFolders(Settings settings, Configuration hadoop) {
        this.root = new Path(settings.data(), Names.MODELS);
        this.hadoop = hadoop;
    }

    /** Writes a version that is not there: all of it, or nothing. */
    void write(TrainedModel model, PipelineModel pipeline) {
        Path aside = new Path(root, ".aside-" + UUID.randomUUID());
        try {
            pipeline.write().save(new Path(aside, PIPELINE).toString());
            try (OutputStream out = fileSystem().create(new Path(aside, MANIFEST), false)) {
                JSON.writeValue(out, model);
            }
            Path folder = folder(model.name(), model.version());
            fileSystem().mkdirs(folder.getParent());
            // Renaming to a folder that is there would put one into the other.
            if (fileSystem().exists(folder) || !fileSystem().rename(aside, folder)) {
                throw new IOException("could not rename " + aside + " to " + folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            removeIfThere(aside);
        }
    }

    /**
     * Loads a version.
     *
     * @throws IllegalArgumentException where there is none, or its features are not those of this program
     */
    PipelineModel load(String name, int version) {
        TrainedModel manifest = manifest(name, version);
        String expected = FlightFeatures.fingerprint(manifest.moment());
        if (!manifest.fingerprint().equals(expected)) {
            throw new IllegalArgumentException(
                    "%s learned from other features (%s) than this program has (%s): train it"
                                    .formatted(manifest.id(), manifest.fingerprint(), expected)
                            + " again with ./ontime job delay_model --moment "
                            + manifest.moment().momentName());
        }
        return PipelineModel.load(new Path(folder(name, version), PIPELINE).toString());
    }

    /** Whether a version is there and learned from the features that this program has. */
    boolean isCurrent(String name, int version) {
        if (!exists(name, version)) {
            return false;
        }
        TrainedModel manifest = manifest(name, version);
        return manifest.fingerprint().equals(FlightFeatures.fingerprint(manifest.moment()));
    }

    /** The manifest of a version. */
    TrainedModel manifest(String name, int version) {
        try (InputStream in = fileSystem().open(new Path(folder(name, version), MANIFEST))) {
            return JSON.readValue(in, TrainedModel.class);
        } catch (java.io.FileNotFoundException e) {
            throw new IllegalArgumentException("no such model: " + TrainedModel.id(name, version), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether a version's folder is there: refused ones have none. */
    boolean exists(String name, int version) {
        try {
            return fileSystem().exists(folder(name, version));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The highest version that has a folder; 0 where there is none. */
    int newest(String name) {
        try {
            int newest = 0;
            Path folder = new Path(root, name);
            if (fileSystem().exists(folder)) {
                for (FileStatus version : fileSystem().listStatus(folder)) {
                    newest = Math.max(newest, Integer.parseInt(version.getPath().getName()));
                }
            }
            return newest;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void removeIfThere(Path aside) {
        try {
            fileSystem().delete(aside, true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path folder(String name, int version) {
        return new Path(new Path(root, name), Integer.toString(version));
    }

    private FileSystem fileSystem() throws IOException {
        return root.getFileSystem(hadoop);
    }
}
