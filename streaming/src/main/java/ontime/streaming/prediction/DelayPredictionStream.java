package ontime.streaming.prediction;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.udf;
import static org.apache.spark.sql.functions.when;

import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import ontime.features.AirportZones;
import ontime.features.KnownDelays;
import ontime.features.KnownSchedule;
import ontime.features.SingleFlights;
import ontime.features.model.SavedModel;
import ontime.model.catalog.DeadLetterHeader;
import ontime.model.catalog.Topic;
import ontime.model.prediction.Moment;
import ontime.model.prediction.RejectionReason;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.api.java.UDF0;
import org.apache.spark.sql.types.DataTypes;

/**
 * From messages of the request topic to messages of the response and the dead-letter topic, each one into one. Row by row:
 * the same in Spark's Real-Time Mode, in micro-batches and over a table.
 *
 * @param airports codes of all airports that a flight can name
 * @param zones their time zones
 * @param schedule what is planned beside a flight
 * @param delays what had happened to others
 */
record DelayPredictionStream(Set<String> airports, AirportZones zones, KnownSchedule schedule, KnownDelays delays) {

    private static final String DECODED = "_decoded";
    private static final String MOMENT = "_moment";
    private static final String SCORES = "_scores_";
    private static final String ANSWER = "_answer";

    /**
     * The replies to messages.
     *
     * @param messages key, value, partition and offset, as Spark's Kafka source names them
     * @param models that serve
     * @return topic, key, value and headers, as Spark's Kafka sink wants them
     */
    Dataset<Row> replies(Dataset<Row> messages, List<SavedModel> models) {
        Dataset<Row> answered = SingleFlights.withFeatures(decoded(messages), zones, schedule, delays)
                .withColumn(MOMENT, moment(models));
        List<Column> said = new ArrayList<>();
        for (SavedModel model : models) {
            Optional<Column> column = model.findColumn(messages.sparkSession());
            String scores = SCORES + model.manifest().name();
            answered = column.isPresent() ? answered : model.score(answered, scores);
            // Models of other moments are not asked: they cost more than all else.
            said.add(when(col(MOMENT).equalTo(model.manifest().moment().name()), column.orElseGet(() -> col(scores))));
        }
        return replies(answered.withColumn(ANSWER, answer(models, said)));
    }

    private Dataset<Row> decoded(Dataset<Row> messages) {
        Column decode = udf(new RequestDecoder(airports), RequestDecoder.SCHEMA).apply(col("key"), col("value"));
        return messages.select(col("key"), col("value"), col("partition"), col("offset"), decode.as(DECODED))
                .select("key", "value", "partition", "offset", DECODED + ".*");
    }

    /** The latest moment of which all is known, and for which a model serves; null where there is none. */
    private static Column moment(List<SavedModel> models) {
        Column[] latestFirst = models.stream()
                .map(model -> model.manifest().moment())
                .distinct()
                .sorted(Comparator.reverseOrder())
                .map(moment -> when(isKnown(moment), moment.name()))
                .toArray(Column[]::new);
        return latestFirst.length == 0 ? lit(null).cast("string") : coalesce(latestFirst);
    }

    private static Column isKnown(Moment moment) {
        return switch (moment) {
            case BEFORE_DEPARTURE -> lit(true);
            case TWO_HOURS_BEFORE -> col(SingleFlights.DELAYS_KNOWN);
            case AT_DEPARTURE -> col(RequestDecoder.DEP_DELAY).isNotNull();
        };
    }

    private static Column answer(List<SavedModel> models, List<Column> said) {
        Column[] read = Stream.concat(Stream.of(col(RequestDecoder.ID), col(MOMENT)), said.stream())
                .toArray(Column[]::new);
        // It reads the clock.
        return udf(new AnswerWriter(models), DataTypes.BinaryType)
                .asNondeterministic()
                .apply(struct(read));
    }

    private static Dataset<Row> replies(Dataset<Row> answered) {
        Column isAnswered = col(ANSWER).isNotNull();
        return answered.select(
                when(isAnswered, Topic.PREDICTION_RESPONSES.topicName())
                        .otherwise(Topic.PREDICTION_DEAD_LETTERS.topicName())
                        .as("topic"),
                col("key"),
                when(isAnswered, col(ANSWER)).otherwise(col("value")).as("value"),
                when(isAnswered, lit(null)).otherwise(headers()).as("headers"));
    }

    private static Column headers() {
        UDF0<String> now = () ->
                InstantSource.system().instant().truncatedTo(ChronoUnit.MILLIS).toString();
        return array(
                header(
                        DeadLetterHeader.REASON,
                        coalesce(col(RequestDecoder.REASON), lit(RejectionReason.NO_MODEL.name()))),
                header(DeadLetterHeader.DETAIL, coalesce(col(RequestDecoder.DETAIL), lit("no model serves"))),
                header(DeadLetterHeader.PARTITION, col("partition").cast("string")),
                header(DeadLetterHeader.OFFSET, col("offset").cast("string")),
                header(
                        DeadLetterHeader.REFUSED_AT,
                        udf(now, DataTypes.StringType).asNondeterministic().apply()));
    }

    private static Column header(DeadLetterHeader header, Column text) {
        return struct(lit(header.headerName()).as("key"), text.cast("binary").as("value"));
    }
}
