package ontime.jobs.model.train;

import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.spark.ml.PipelineModel;

/**
 * The result of a recipe.
 *
 * @param model a pipeline that scores rows of features
 * @param parameters of the training, by the library's own names
 */
public record Fitted(PipelineModel model, SortedMap<String, String> parameters) {

    public Fitted {
        parameters = new TreeMap<>(parameters);
    }
}
