package ontime.features.model;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import ontime.features.FlightFeatures;
import ontime.model.catalog.Names;
import ontime.model.learning.TrainedModel;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.spark.ml.PipelineModel;

/** Reads models from their folders: {@code models/NAME/VERSION}. */
public final class SavedModels {

    /** The folder of the pipeline within a model's, in Spark's format. */
    public static final String PIPELINE = "pipeline";

    private static final Pattern NAME = Pattern.compile("[a-z0-9_]{1,60}");

    private final Path root;
    private final Configuration hadoop;

    /**
     * The models under a data folder.
     *
     * @param data a folder or a Hadoop file system URI
     */
    public SavedModels(String data, Configuration hadoop) {
        this.root = new Path(data, Names.MODELS);
        this.hadoop = hadoop;
    }

    /**
     * Loads a version.
     *
     * @throws IllegalArgumentException where there is none, or its features are not those of this program
     */
    public SavedModel load(String name, int version) {
        TrainedModel manifest = manifest(name, version);
        String expected = FlightFeatures.fingerprint(manifest.moment());
        if (!manifest.fingerprint().equals(expected)) {
            throw new IllegalArgumentException(
                    "%s learned from other features (%s) than this program has (%s): train it"
                                    .formatted(manifest.id(), manifest.fingerprint(), expected)
                            + " again with ./ontime job delay_model --moment "
                            + manifest.moment().momentName());
        }
        return new SavedModel(manifest, PipelineModel.load(new Path(folder(name, version), PIPELINE).toString()));
    }

    /**
     * Loads versions of models, and leaves out those that cannot be loaded.
     *
     * @param versions by the models' names
     * @param trouble gets a message about each model that is left out
     */
    public List<SavedModel> loadAll(Map<String, Integer> versions, Consumer<String> trouble) {
        List<SavedModel> models = new ArrayList<>();
        versions.forEach((name, version) -> {
            try {
                models.add(load(name, version));
            } catch (IllegalArgumentException e) {
                trouble.accept("%s can't serve: %s".formatted(TrainedModel.id(name, version), e.getMessage()));
            }
        });
        return List.copyOf(models);
    }

    /**
     * The manifest of a version.
     *
     * @throws IllegalArgumentException where there is none
     */
    public TrainedModel manifest(String name, int version) {
        Path file = new Path(folder(name, version), ModelManifest.FILE);
        try (InputStream in = root.getFileSystem(hadoop).open(file)) {
            return ModelManifest.read(in);
        } catch (FileNotFoundException e) {
            throw new IllegalArgumentException("no such model: " + TrainedModel.id(name, version), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Names come from a store. One that is no plain word must not lead to another folder. */
    private Path folder(String name, int version) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("not the name of a model: " + name);
        }
        return new Path(new Path(root, name), Integer.toString(version));
    }
}
