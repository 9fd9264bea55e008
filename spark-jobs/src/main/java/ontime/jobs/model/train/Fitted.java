package ontime.jobs.model.train;

import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.spark.ml.PipelineModel;

/**
 * What a recipe made of a lesson.
 *
 * @param model a pipeline that scores rows of features
 * @param parameters that it learned with, by the library's own names
 */
public record Fitted(PipelineModel model, SortedMap<String, String> parameters) {

    public Fitted {
        parameters = new TreeMap<>(parameters);
    }
}
