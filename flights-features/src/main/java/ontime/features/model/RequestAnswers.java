package ontime.features.model;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.udf;
import static org.apache.spark.sql.functions.when;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ontime.features.AirportZones;
import ontime.features.SingleFlights;
import ontime.model.prediction.KnownDelays;
import ontime.model.prediction.KnownSchedule;
import ontime.model.prediction.Moment;
import ontime.model.prediction.RejectionReason;
import ontime.model.prediction.Target;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.api.java.UDF2;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * Answers requests row by row, each by the models of the latest moment for which all features are known. A stream and a
 * table give the same answer to a request.
 *
 * @param airports codes of all airports that a flight can name
 * @param zones their time zones
 * @param schedule of the other flights
 * @param delays of the other flights
 */
public record RequestAnswers(Set<String> airports, AirportZones zones, KnownSchedule schedule, KnownDelays delays) {

    /** The answer as {@link ontime.model.prediction.PredictionJson} writes it; null where there is none. */
    public static final String ANSWER = "Answer";

    /** Why there is no answer, as {@link RejectionReason} names it; null where there is one. */
    public static final String REASON = "Reason";

    /** Why there is no answer, in words; null where there is one. */
    public static final String DETAIL = "Detail";

    private static final String KEY = "key";
    private static final String VALUE = "value";
    private static final StructType MESSAGE =
            new StructType().add(KEY, DataTypes.BinaryType).add(VALUE, DataTypes.BinaryType);
    private static final StructType SAID = new StructType()
            .add(ANSWER, DataTypes.BinaryType)
            .add(REASON, DataTypes.StringType)
            .add(DETAIL, DataTypes.StringType);
    private static final String ANSWERED = "_answered";
    private static final String MOMENT = "_moment";
    private static final String SCORES = "_scores_";
    private static final String DECODED = "_decoded";

    public RequestAnswers {
        airports = Set.copyOf(airports);
    }

    /**
     * Answers requests.
     *
     * @param messages key and value, as the request topic has them; other columns stay, and may not be named as an answer's
     * @param answer by {@link #column}
     * @return the messages with {@link #ANSWER}, {@link #REASON} and {@link #DETAIL}
     */
    public static Dataset<Row> of(Dataset<Row> messages, AnswerColumn answer) {
        return messages.withColumn(ANSWERED, answer.column())
                .select("*", ANSWERED + ".*")
                .drop(ANSWERED);
    }

    /**
     * The models' answer to a message, as a column of its key and value. The caller closes the column after the last query
     * that uses it.
     *
     * @param models that answer
     * @param clock that tells when an answer is given
     */
    public AnswerColumn column(SparkSession spark, List<SavedModel> models, Clock clock) {
        JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
        Dataset<Row> message = spark.createDataFrame(context.<Row>emptyRDD(), MESSAGE);
        Broadcast<PlannedColumns> planned =
                context.broadcast(PlannedColumns.of(answered(message, answering(models), clock)));
        UDF2<byte[], byte[], Row> answer =
                (key, value) -> planned.value().of(new Object[] {key, value}, RequestAnswers::row);
        // It reads the clock.
        return new AnswerColumn(udf(answer, SAID).asNondeterministic().apply(col(KEY), col(VALUE)), planned);
    }

    /** The models without those of minutes where a range says the median: one flight has one expected delay. */
    private static List<SavedModel> answering(List<SavedModel> models) {
        Set<Moment> withRange = models.stream()
                .filter(model -> model.manifest().target() == Target.RANGE)
                .map(model -> model.manifest().moment())
                .collect(Collectors.toSet());
        return models.stream()
                .filter(model -> model.manifest().target() != Target.MINUTES
                        || !withRange.contains(model.manifest().moment()))
                .toList();
    }

    private static Row row(InternalRow said) {
        return RowFactory.create(
                said.isNullAt(0) ? null : said.getBinary(0),
                said.isNullAt(1) ? null : said.getUTF8String(1).toString(),
                said.isNullAt(2) ? null : said.getUTF8String(2).toString());
    }

    private Dataset<Row> answered(Dataset<Row> messages, List<SavedModel> models, Clock clock) {
        Dataset<Row> answered = SingleFlights.withFeatures(decoded(messages), zones, schedule, delays)
                .withColumn(MOMENT, moment(models));
        List<Column> said = new ArrayList<>();
        for (SavedModel model : models) {
            Optional<Column> column = model.findColumn();
            String scores = SCORES + model.manifest().name();
            answered = column.isPresent() ? answered : model.score(answered, scores);
            // Models of other moments do not score the row: scoring costs more than all else.
            said.add(when(col(MOMENT).equalTo(model.manifest().moment().name()), column.orElseGet(() -> col(scores))));
        }
        Column hasNone = col(ANSWER).isNull();
        return answered.withColumn(ANSWER, answer(models, said, clock))
                .select(
                        col(ANSWER),
                        when(hasNone, coalesce(col(RequestDecoder.REASON), lit(RejectionReason.NO_MODEL.name())))
                                .as(REASON),
                        when(hasNone, coalesce(col(RequestDecoder.DETAIL), lit("no model serves")))
                                .as(DETAIL));
    }

    private Dataset<Row> decoded(Dataset<Row> messages) {
        Column decode = udf(new RequestDecoder(airports), RequestDecoder.SCHEMA).apply(col(KEY), col(VALUE));
        return messages.withColumn(DECODED, decode).select("*", DECODED + ".*").drop(DECODED);
    }

    /** The latest moment with a serving model for which all information is known; null if there is no such moment. */
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

    private static Column answer(List<SavedModel> models, List<Column> said, Clock clock) {
        Column[] read = Stream.concat(Stream.of(col(RequestDecoder.ID), col(MOMENT)), said.stream())
                .toArray(Column[]::new);
        // It reads the clock.
        return udf(new AnswerWriter(models, clock), DataTypes.BinaryType)
                .asNondeterministic()
                .apply(struct(read));
    }
}
