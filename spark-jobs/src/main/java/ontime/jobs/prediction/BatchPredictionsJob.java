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
 * Has the champions say of a day's flights what they would say in the stream. What they have said of a request stays when
 * the day is run again, as the first answer does in the stream: whoever was told it may rely on it, and a day is the same
 * however often it is run, whatever was learned or loaded meanwhile.
 */
final class BatchPredictionsJob {

    private static final StructType MESSAGES =
            new StructType().add("key", DataTypes.BinaryType).add("value", DataTypes.BinaryType);

    private final Supplier<SparkSession> spark;
    private final RequestTable requests;
    private final PredictionTable predictions;
    private final RequestAnswers answers;
    private final Champions champions;
    private final SavedModels saved;
    private final LongSupplier dataVersion;

    /**
     * The job.
     *
     * @param answers what models say of requests
     * @param saved the folders of models
     * @param dataVersion the version of the table of flights that is published
     */
    BatchPredictionsJob(
            Supplier<SparkSession> spark,
            RequestTable requests,
            PredictionTable predictions,
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
     * @param isAfresh whether today's champions answer what was answered before, too
     * @param say told of champions that can't be loaded
     * @return the day's answers, in the order of their requests' ids
     * @throws IllegalArgumentException where something is to be answered, and no model serves
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
                                    row -> UUID.fromString(text(row.getAs("key"))), Function.identity()));
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
            throw new IllegalArgumentException("no model of delays serves, so nothing can be predicted: learn some with"
                    + " ./ontime job delay_model --moment before_departure,two_hours_before,at_departure"
                    + " --target late,delay_class,minutes");
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
            throw new IllegalStateException("request " + request.id() + " got lost");
        }
        byte[] answer = row.<byte @Nullable []>getAs(RequestAnswers.ANSWER);
        return answer == null
                ? new Rejection(request.id(), RejectionReason.valueOf(row.getAs(RequestAnswers.REASON)), asOf)
                : PredictionJson.read(answer);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
