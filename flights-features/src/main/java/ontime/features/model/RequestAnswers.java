package ontime.features.model;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.udf;
import static org.apache.spark.sql.functions.when;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import ontime.features.AirportZones;
import ontime.features.SingleFlights;
import ontime.model.prediction.KnownDelays;
import ontime.model.prediction.KnownSchedule;
import ontime.model.prediction.RejectionReason;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;

/**
 * What models answer to requests that come one by one, each at the latest moment of which all is known. Row by row: the same
 * in a stream and over a table, so that a request is answered alike wherever it is asked.
 *
 * @param airports codes of all airports that a flight can name
 * @param zones their time zones
 * @param schedule what is planned beside a flight
 * @param delays what had happened to others
 */
public record RequestAnswers(Set<String> airports, AirportZones zones, KnownSchedule schedule, KnownDelays delays) {

    /** The answer as {@link ontime.model.prediction.PredictionJson} writes it; null where there is none. */
    public static final String ANSWER = "Answer";

    /** Why there is no answer, as {@link RejectionReason} names it; null where there is one. */
    public static final String REASON = "Reason";

    /** Why there is no answer, in words; null where there is one. */
    public static final String DETAIL = "Detail";

    private static final String DECODED = "_decoded";

    public RequestAnswers {
        airports = Set.copyOf(airports);
    }

    /**
     * Answers requests.
     *
     * @param messages key and value, as the request topic has them; other columns stay, and may not be named as a flight's
     * @param models that serve
     * @param clock that tells when an answer is given
     * @return the messages with {@link #ANSWER}, {@link #REASON} and {@link #DETAIL}
     */
    public Dataset<Row> of(Dataset<Row> messages, List<SavedModel> models, Clock clock) {
        Dataset<Row> answered = SingleFlights.withFeatures(decoded(messages), zones, schedule, delays);
        for (SavedModel model : models) {
            answered = model.score(answered, scores(model));
        }
        Column hasNone = col(ANSWER).isNull();
        Column[] columns = Stream.concat(
                        Arrays.stream(messages.columns()).map(name -> col(name)),
                        Stream.of(
                                col(ANSWER),
                                when(
                                                hasNone,
                                                coalesce(
                                                        col(RequestDecoder.REASON),
                                                        lit(RejectionReason.NO_MODEL.name())))
                                        .as(REASON),
                                when(hasNone, coalesce(col(RequestDecoder.DETAIL), lit("no model serves")))
                                        .as(DETAIL)))
                .toArray(Column[]::new);
        return answered.withColumn(ANSWER, answer(models, clock)).select(columns);
    }

    private Dataset<Row> decoded(Dataset<Row> messages) {
        Column decode = udf(new RequestDecoder(airports), RequestDecoder.SCHEMA).apply(col("key"), col("value"));
        return messages.withColumn(DECODED, decode).select("*", DECODED + ".*").drop(DECODED);
    }

    private static Column answer(List<SavedModel> models, Clock clock) {
        Stream<Column> scores = models.stream().map(model -> col(scores(model)));
        Column[] read = Stream.concat(
                        Stream.of(
                                col(RequestDecoder.ID), col(RequestDecoder.DEP_DELAY), col(SingleFlights.DELAYS_KNOWN)),
                        scores)
                .toArray(Column[]::new);
        // It reads the clock.
        return udf(new AnswerWriter(models, clock), DataTypes.BinaryType)
                .asNondeterministic()
                .apply(struct(read));
    }

    private static String scores(SavedModel model) {
        return "_scores_" + model.manifest().name();
    }
}
