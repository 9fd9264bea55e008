package ontime.jobs.model.registry;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import ontime.model.learning.FlightSpan;
import ontime.model.learning.TrainedModel;

/** Logs every model to an MLflow server, as a run of the experiment "OnTime". Warns if the server is down. */
public final class MlflowTracker implements ExperimentTracker {

    private static final String EXPERIMENT = "OnTime";

    /** MLflow rejects longer values of parameters and tags. */
    private static final int LONGEST = 500;

    private final String server;
    private final Consumer<String> say;

    public MlflowTracker(String server, Consumer<String> say) {
        this.server = server;
        this.say = say;
    }

    @Override
    public void log(TrainedModel model) {
        try {
            String run = send(new MlflowApi(server), model);
            say.accept("%s: run %s of MLflow".formatted(model.id(), run));
        } catch (IOException | IllegalArgumentException e) {
            say.accept("WARNING: MLflow at %s was not told of %s: %s".formatted(server, model.id(), reason(e)));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static String send(MlflowApi api, TrainedModel model) throws IOException, InterruptedException {
        long ended = model.trainedAt().toEpochMilli();
        String run = api.post(
                        "runs/create",
                        Map.of(
                                "experiment_id",
                                api.experiment(EXPERIMENT),
                                "run_name",
                                model.id(),
                                "start_time",
                                ended - Math.round(1000 * model.trainSeconds()),
                                "tags",
                                pairs(tags(model))))
                .at("/run/info/run_id")
                .asText();
        api.post(
                "runs/log-batch",
                Map.of("run_id", run, "params", pairs(parameters(model)), "metrics", metrics(model, ended)));
        api.post("runs/update", Map.of("run_id", run, "status", "FINISHED", "end_time", ended));
        return run;
    }

    private static Map<String, String> tags(TrainedModel model) throws JsonProcessingException {
        Map<String, String> tags = new LinkedHashMap<>();
        tags.put("mlflow.source.git.commit", model.commit());
        tags.put("accepted", Boolean.toString(model.accepted()));
        tags.put("verdict", model.verdict());
        tags.put("labels", String.join("; ", model.target().labels()));
        tags.put(
                "confusion",
                new ObjectMapper().writeValueAsString(model.judgement().confusion()));
        return tags;
    }

    private static Map<String, String> parameters(TrainedModel model) {
        Map<String, String> parameters = new LinkedHashMap<>(model.parameters());
        parameters.put("moment", model.moment().momentName());
        parameters.put("target", model.target().targetName());
        parameters.put("recipe", model.recipe());
        parameters.put("fingerprint", model.fingerprint());
        parameters.put("dataVersion", Long.toString(model.dataVersion()));
        parameters.put("randomSeed", Long.toString(model.seed()));
        parameters.put("training", words(model.training()));
        parameters.put("test", words(model.test()));
        return parameters;
    }

    private static String words(FlightSpan span) {
        return String.format(Locale.ROOT, "%s to %s, %d flights", span.from(), span.to(), span.rows());
    }

    private static List<Map<String, Object>> metrics(TrainedModel model, long instant) {
        Map<String, Double> values = new LinkedHashMap<>(model.judgement().scores());
        model.others()
                .forEach((other, scores) -> scores.forEach((name, value) -> values.put(other + "." + name, value)));
        model.importances().forEach((feature, share) -> values.put("importance." + feature, share));
        values.put("trainSeconds", model.trainSeconds());
        List<Map<String, Object>> metrics = new ArrayList<>();
        values.forEach((name, value) -> {
            // JSON cannot represent infinite numbers and NaN.
            if (Double.isFinite(value)) {
                metrics.add(Map.of("key", name, "value", value, "timestamp", instant, "step", 0));
            }
        });
        return metrics;
    }

    private static List<Map<String, String>> pairs(Map<String, String> values) {
        return values.entrySet().stream()
                .map(entry -> Map.of("key", entry.getKey(), "value", shortened(entry.getValue())))
                .toList();
    }

    private static String shortened(String value) {
        return value.length() <= LONGEST ? value : value.substring(0, LONGEST);
    }

    private static String reason(Exception e) {
        return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }
}
