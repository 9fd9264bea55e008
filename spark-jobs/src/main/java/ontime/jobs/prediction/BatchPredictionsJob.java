package ontime.jobs.prediction;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import ontime.features.model.AnswerColumn;
import ontime.features.model.RequestAnswers;
import ontime.features.model.SavedModel;
import ontime.features.model.SavedModels;
import ontime.model.prediction.BatchAnswer;
import ontime.model.prediction.PredictionAnswer;
import ontime.model.prediction.PredictionJson;
import ontime.model.prediction.PredictionRequest;
import ontime.model.prediction.PredictionRequestJson;
import ontime.model.prediction.Rejection;
import ontime.model.prediction.RejectionReason;
import ontime.stores.model.Champions;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/**
 * Predicts a day's flights with the serving models, as the stream would. When the day is run again, earlier predictions stay,
 * even if models or data have changed: people rely on the first prediction, and the stream keeps its first answer too.
 */
final class BatchPredictionsJob {

    private static final StructType MESSAGES =
            new StructType().add("key", DataTypes.BinaryType).add("value", DataTypes.BinaryType);

    private final Supplier<SparkSession> spark;
    private final DayTable<RequestedFlight> requests;
    private final DayTable<StoredAnswer> predictions;
    private final RequestAnswers answers;
    private final Champions champions;
    private final SavedModels saved;
    private final LongSupplier dataVersion;

    /**
     * The job.
     *
     * @param answers computes the answers to requests
     * @param saved the folders of models
     * @param dataVersion the published version of the table of flights
     */
    BatchPredictionsJob(
            Supplier<SparkSession> spark,
            DayTable<RequestedFlight> requests,
            DayTable<StoredAnswer> predictions,
            RequestAnswers answers,
            Champions champions,
            SavedModels saved,
            LongSupplier dataVersion) {
        this.spark = spark;
        this.requests = requests;
        this.predictions = predictions;
        this.answers = answers;
        this.champions = champions;
        this.saved = saved;
        this.dataVersion = dataVersion;
    }

    /**
     * Answers a day's requests.
     *
     * @param isAfresh whether to predict flights again that an earlier run predicted
     * @param say receives messages about models that cannot be loaded
     * @return the day's answers, by the ids of their requests
     * @throws IllegalArgumentException if there are flights to predict and no model serves
     */
    List<StoredAnswer> run(LocalDate day, boolean isAfresh, Consumer<String> say) {
        Map<UUID, StoredAnswer> before = isAfresh ? Map.of() : predicted(day);
        List<StoredAnswer> all = new ArrayList<>();
        List<PredictionRequest> open = new ArrayList<>();
        for (RequestedFlight flight : requests.list(day)) {
            StoredAnswer kept = before.get(flight.request().id());
            if (kept != null && kept.answer().request().equals(flight.request())) {
                all.add(kept);
            } else {
                open.add(flight.request());
            }
        }
        all.addAll(answered(day, open, say));
        all.sort(Comparator.comparing(answer -> answer.answer().request().id().toString()));
        predictions.replace(day, all);
        return all;
    }

    private Map<UUID, StoredAnswer> predicted(LocalDate day) {
        return predictions.list(day).stream()
                .filter(StoredAnswer::isPrediction)
                .collect(Collectors.toMap(answer -> answer.answer().request().id(), Function.identity()));
    }

    private List<StoredAnswer> answered(LocalDate day, List<PredictionRequest> open, Consumer<String> say) {
        if (open.isEmpty()) {
            return List.of();
        }
        Clock asOf = Clock.fixed(PredictionTable.beginOf(day), ZoneOffset.UTC);
        Map<UUID, Row> rows;
        try (AnswerColumn answer = answers.column(spark.get(), models(say), asOf)) {
            rows =
                    RequestAnswers.of(spark.get().createDataFrame(messages(open), MESSAGES), answer)
                            .collectAsList()
                            .stream()
                            .collect(Collectors.toMap(
                                    row -> UUID.fromString(
                                            new String(row.<byte[]>getAs("key"), StandardCharsets.UTF_8)),
                                    Function.identity()));
        }
        long version = dataVersion.getAsLong();
        return open.stream()
                .map(request -> new StoredAnswer(
                        new BatchAnswer(request, answer(request, rows.get(request.id()), asOf.instant())), version))
                .toList();
    }

    private List<SavedModel> models(Consumer<String> say) {
        List<SavedModel> models = saved.loadAll(champions.versions(), say);
        if (models.isEmpty()) {
            throw new IllegalArgumentException("no model serves, so there are no predictions: train some with"
                    + " ./ontime job delay_model --moment before_departure,two_hours_before,at_departure"
                    + " --target late,cancelled,range,delay_class,minutes");
        }
        return models;
    }

    private static List<Row> messages(List<PredictionRequest> open) {
        return open.stream()
                .map(request -> RowFactory.create(
                        request.id().toString().getBytes(StandardCharsets.UTF_8), PredictionRequestJson.write(request)))
                .toList();
    }

    private static PredictionAnswer answer(PredictionRequest request, @Nullable Row row, Instant asOf) {
        if (row == null) {
            throw new IllegalStateException("request " + request.id() + " has no answer");
        }
        byte[] answer = row.<byte @Nullable []>getAs(RequestAnswers.ANSWER);
        return answer == null
                ? new Rejection(request.id(), RejectionReason.valueOf(row.getAs(RequestAnswers.REASON)), asOf)
                : PredictionJson.read(answer);
    }
}
