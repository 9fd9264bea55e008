package ontime.streaming.prediction;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import ml.dmlc.xgboost4j.java.Booster;
import ml.dmlc.xgboost4j.java.DMatrix;
import ml.dmlc.xgboost4j.java.XGBoost;
import ml.dmlc.xgboost4j.java.XGBoostError;
import ontime.features.Feature;
import ontime.features.FlightFeatures;
import ontime.features.model.BoosterModel;
import ontime.features.model.ModelManifest;
import ontime.features.model.RangeShifts;
import ontime.features.model.SavedModel;
import ontime.features.model.SavedModels;
import ontime.model.catalog.Names;
import ontime.model.learning.TrainedModel;
import ontime.model.prediction.Moment;
import ontime.model.prediction.Target;
import ontime.testkit.model.SomeModels;
import org.apache.spark.ml.Pipeline;
import org.apache.spark.ml.PipelineModel;
import org.apache.spark.ml.PipelineStage;
import org.apache.spark.ml.feature.StringIndexer;
import org.apache.spark.ml.feature.VectorAssembler;
import org.apache.spark.ml.linalg.Vector;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Small models of every target, trained on {@link TinyFlights} and saved like real ones. */
final class TinyModels {

    private static final ObjectMapper JSON = new ObjectMapper();

    private TinyModels() {}

    /** The features of all flights, as the batch computes them. */
    static Dataset<Row> batchFeatures(Moment moment) {
        return FlightFeatures.labelled(TinyFlights.flights(), TinyFlights.ZONES, moment)
                .where(col(FlightFeatures.ARRIVAL_DELAY).isNotNull());
    }

    /** The same without the features that depend on other flights' delays. */
    static Dataset<Row> withoutDelays(Moment moment) {
        Dataset<Row> features = batchFeatures(moment);
        List<String> known = Stream.concat(
                        FlightFeatures.at(Moment.BEFORE_DEPARTURE).stream().map(Feature::name),
                        Stream.of("DepartureDelay"))
                .toList();
        for (Feature feature : FlightFeatures.at(moment)) {
            if (!known.contains(feature.name())) {
                features = features.withColumn(feature.name(), lit(null).cast("double"));
            }
        }
        return features;
    }

    static SavedModel train(Moment moment, Target target, int version, int rounds) {
        Dataset<Row> rows = batchFeatures(moment).cache();
        List<PipelineStage> stages = new ArrayList<>();
        List<String> inputs = new ArrayList<>();
        for (Feature feature : FlightFeatures.at(moment)) {
            boolean isCategory = feature.kind() == Feature.Kind.CATEGORY;
            inputs.add(isCategory ? feature.name() + "_index" : feature.name());
            if (isCategory) {
                stages.add(new StringIndexer()
                        .setInputCol(feature.name())
                        .setOutputCol(feature.name() + "_index")
                        .setHandleInvalid("keep"));
            }
        }
        stages.add(new VectorAssembler()
                .setHandleInvalid("keep")
                .setInputCols(inputs.toArray(String[]::new))
                .setOutputCol(BoosterModel.FEATURES));
        PipelineModel encoder =
                new Pipeline().setStages(stages.toArray(PipelineStage[]::new)).fit(rows);
        stages.clear();
        stages.addAll(List.of(encoder.stages()));
        BoosterModel trees = BoosterModel.of(trees(encoder.transform(rows), target, rounds), target.isYesOrNo());
        stages.add(target == Target.RANGE ? trees.ofRange(RangeShifts.none(target.outputs())) : trees);
        PipelineModel pipeline =
                new Pipeline().setStages(stages.toArray(PipelineStage[]::new)).fit(rows);
        rows.unpersist();
        return new SavedModel(manifest(moment, target, version), pipeline);
    }

    /** The same model as another version. */
    static SavedModel copy(SavedModel model, int version) {
        return new SavedModel(
                manifest(model.manifest().moment(), model.manifest().target(), version), model.pipeline());
    }

    /** Writes a model where {@link SavedModels} reads it. */
    static void save(SavedModel model, Path data) {
        Path folder = data.resolve(Names.MODELS)
                .resolve(model.manifest().name())
                .resolve(Integer.toString(model.manifest().version()));
        try {
            model.pipeline()
                    .write()
                    .overwrite()
                    .save(folder.resolve(SavedModels.PIPELINE).toString());
            ModelManifest.write(model.manifest(), Files.newOutputStream(folder.resolve(ModelManifest.FILE)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Damages a saved model so that it cannot be loaded. */
    static void damage(SavedModel model, Path data) throws IOException {
        Path stages = data.resolve(Names.MODELS)
                .resolve(model.manifest().name())
                .resolve(Integer.toString(model.manifest().version()))
                .resolve(SavedModels.PIPELINE)
                .resolve("stages");
        Files.move(stages, stages.resolveSibling("moved-away"));
    }

    private static byte[] trees(Dataset<Row> encoded, Target target, int rounds) {
        Column label = col(
                switch (target) {
                    case LATE -> FlightFeatures.LATE;
                    case DELAY_CLASS -> FlightFeatures.DELAY_CLASS;
                    case MINUTES, RANGE -> FlightFeatures.ARRIVAL_DELAY;
                    case CANCELLED -> FlightFeatures.CANCELLED;
                });
        List<Row> rows =
                encoded.select(col(BoosterModel.FEATURES), label.cast("double")).collectAsList();
        int width = rows.get(0).<Vector>getAs(0).size();
        float[] values = new float[rows.size() * width];
        float[] labels = new float[rows.size()];
        for (int row = 0; row < rows.size(); row++) {
            Vector features = rows.get(row).getAs(0);
            for (int feature = 0; feature < width; feature++) {
                values[row * width + feature] = (float) features.apply(feature);
            }
            labels[row] = (float) rows.get(row).getDouble(1);
        }
        Map<String, Object> parameters =
                switch (target) {
                    case LATE, CANCELLED -> Map.of("objective", "binary:logistic", "max_depth", 3, "nthread", 1);
                    case DELAY_CLASS ->
                        Map.of("objective", "multi:softprob", "num_class", 4, "max_depth", 3, "nthread", 1);
                    case MINUTES -> Map.of("objective", "reg:squarederror", "max_depth", 3, "nthread", 1);
                    case RANGE ->
                        Map.of(
                                "objective",
                                "reg:quantileerror",
                                "quantile_alpha",
                                Target.RANGE_LEVELS,
                                "max_depth",
                                3,
                                "nthread",
                                1);
                };
        try {
            DMatrix matrix = new DMatrix(values, rows.size(), width, Float.NaN);
            matrix.setLabel(labels);
            Booster booster = XGBoost.train(matrix, parameters, rounds, Map.of(), null, null);
            return booster.toByteArray("ubj");
        } catch (XGBoostError e) {
            throw new IllegalStateException(e);
        }
    }

    /** A manifest with the names that the stream reads; the rest is arbitrary. */
    private static TrainedModel manifest(Moment moment, Target target, int version) {
        try {
            ByteArrayOutputStream some = new ByteArrayOutputStream();
            ModelManifest.write(SomeModels.late(version), some);
            ObjectNode manifest = (ObjectNode) JSON.readTree(some.toByteArray());
            manifest.put("name", target.modelName(moment))
                    .put("moment", moment.name())
                    .put("target", target.name())
                    .put("fingerprint", FlightFeatures.fingerprint(moment));
            return ModelManifest.read(new ByteArrayInputStream(JSON.writeValueAsBytes(manifest)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
