package ontime.jobs.model.evaluate;

import static org.apache.spark.sql.functions.col;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.UUID;
import java.util.stream.Stream;
import ontime.features.FlightFeatures;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.ml.PipelineModel;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** The key, the outcome and the prediction of each flight, so that anyone can check the scores. */
public final class Predictions {

    private Predictions() {}

    /** One row for each flight, without its features. */
    public static Dataset<Row> of(PipelineModel model, Dataset<Row> rows) {
        Column[] columns = Stream.concat(
                        FlightFeatures.KEY.stream(),
                        Stream.of(
                                FlightFeatures.ARRIVAL_DELAY,
                                FlightFeatures.LATE,
                                FlightFeatures.DELAY_CLASS,
                                FlightFeatures.CANCELLED,
                                Evaluator.PREDICTED))
                .map(name -> col(name))
                .toArray(Column[]::new);
        return Evaluator.score(model, rows).select(columns);
    }

    /** Writes one Parquet file, and replaces an existing one. */
    public static void write(Dataset<Row> predictions, Path file, Configuration hadoop) {
        Path aside = new Path(file.getParent(), ".predictions-" + UUID.randomUUID());
        try {
            FileSystem fileSystem = file.getFileSystem(hadoop);
            try {
                predictions.coalesce(1).write().parquet(aside.toString());
                Path part = fileSystem.globStatus(new Path(aside, "part-*"))[0].getPath();
                fileSystem.delete(file, false);
                if (!fileSystem.rename(part, file)) {
                    throw new IOException("could not write " + file);
                }
            } finally {
                fileSystem.delete(aside, true);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
