package ontime.jobs.model.registry;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import ontime.features.FlightFeatures;
import ontime.features.model.ModelManifest;
import ontime.features.model.SavedModels;
import ontime.model.catalog.Names;
import ontime.model.learning.TrainedModel;
import ontime.model.settings.Settings;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.ml.PipelineModel;

/**
 * The folders of models: {@code models/NAME/VERSION} has the manifest and the pipeline in Spark's format. A folder is written
 * under another name and then renamed, so that it is always complete.
 */
public final class ModelFolders {

    private final Path root;
    private final Configuration hadoop;
    private final SavedModels saved;

    public ModelFolders(Settings settings, Configuration hadoop) {
        this.root = new Path(settings.data(), Names.MODELS);
        this.hadoop = hadoop;
        this.saved = new SavedModels(settings.data(), hadoop);
    }

    /** Writes a new version completely, or not at all. */
    void write(TrainedModel model, PipelineModel pipeline) {
        Path aside = new Path(root, ".aside-" + UUID.randomUUID());
        try {
            pipeline.write().save(new Path(aside, SavedModels.PIPELINE).toString());
            try (OutputStream out = fileSystem().create(new Path(aside, ModelManifest.FILE), false)) {
                ModelManifest.write(model, out);
            }
            Path folder = folder(model.name(), model.version());
            fileSystem().mkdirs(folder.getParent());
            // Renaming to an existing folder would move one into the other.
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
     * @throws IllegalArgumentException if there is none, or its features are not those of this program
     */
    PipelineModel load(String name, int version) {
        return saved.load(name, version).pipeline();
    }

    /** Whether a version exists and was trained on the features of this program. */
    boolean isCurrent(String name, int version) {
        if (!exists(name, version)) {
            return false;
        }
        TrainedModel manifest = manifest(name, version);
        return manifest.fingerprint().equals(FlightFeatures.fingerprint(manifest.moment()));
    }

    /** The manifest of a version. */
    public TrainedModel manifest(String name, int version) {
        return saved.manifest(name, version);
    }

    /** Whether a version has a folder; refused versions have none. */
    public boolean exists(String name, int version) {
        try {
            return fileSystem().exists(folder(name, version));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The newest version that has a folder; 0 if there is none. */
    int newest(String name) {
        List<Integer> versions = versions(name);
        return versions.isEmpty() ? 0 : versions.get(versions.size() - 1);
    }

    /** The versions of a model that have a folder, oldest first. */
    List<Integer> versions(String name) {
        return list(new Path(root, name)).map(Integer::valueOf).sorted().toList();
    }

    /** The models that have a folder. */
    List<String> names() {
        return list(root).filter(name -> !name.startsWith(".")).sorted().toList();
    }

    /** Deletes a version. It is renamed first, so that no one finds half of it. */
    void delete(String name, int version) {
        Path aside = new Path(root, ".aside-" + UUID.randomUUID());
        try {
            if (!fileSystem().rename(folder(name, version), aside)) {
                throw new IOException("could not move " + folder(name, version) + " away");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            removeIfThere(aside);
        }
    }

    private Stream<String> list(Path folder) {
        try {
            return fileSystem().exists(folder)
                    ? Arrays.stream(fileSystem().listStatus(folder))
                            .map(status -> status.getPath().getName())
                    : Stream.empty();
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
