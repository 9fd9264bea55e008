package ontime.streaming.prediction;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.filter;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.udf;
import static org.apache.spark.sql.functions.when;

import java.time.Clock;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import ontime.features.model.AnswerColumn;
import ontime.features.model.RequestAnswers;
import ontime.features.model.SavedModel;
import ontime.model.catalog.DeadLetterHeader;
import ontime.model.catalog.RequestId;
import ontime.model.catalog.Topic;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.api.java.UDF0;
import org.apache.spark.sql.types.DataTypes;

/**
 * Turns each message of the request topic into one message of the response or the dead-letter topic. It works row by row: the
 * same in Spark's Real-Time Mode, in micro-batches and over a table.
 *
 * @param answers how models answer requests
 */
record DelayPredictionStream(RequestAnswers answers) {

    /** What models answer to a message, planned once. The caller closes it after the last query that uses it. */
    AnswerColumn answer(SparkSession spark, List<SavedModel> models) {
        return answers.column(spark, models, Clock.systemUTC());
    }

    /**
     * The replies to messages.
     *
     * @param messages key, value, partition, offset and headers, as Spark's Kafka source names them
     * @param answer by {@link #answer}
     * @return topic, key, value and headers, as Spark's Kafka sink wants them
     */
    static Dataset<Row> replies(Dataset<Row> messages, AnswerColumn answer) {
        Dataset<Row> answered =
                RequestAnswers.of(messages.select("key", "value", "partition", "offset", "headers"), answer);
        Column isAnswered = col(RequestAnswers.ANSWER).isNotNull();
        return answered.select(
                when(isAnswered, Topic.PREDICTION_RESPONSES.topicName())
                        .otherwise(Topic.PREDICTION_DEAD_LETTERS.topicName())
                        .as("topic"),
                col("key"),
                when(isAnswered, col(RequestAnswers.ANSWER))
                        .otherwise(col("value"))
                        .as("value"),
                when(isAnswered, requestId())
                        .otherwise(concat(requestId(), headers()))
                        .as("headers"));
    }

    /** The header with the id of the HTTP request, which the reply keeps; an empty array if there is none. */
    private static Column requestId() {
        return coalesce(
                filter(col("headers"), header -> header.getField("key").equalTo(RequestId.HEADER)),
                array().cast("array<struct<key:string,value:binary>>"));
    }

    private static Column headers() {
        UDF0<String> now = () ->
                InstantSource.system().instant().truncatedTo(ChronoUnit.MILLIS).toString();
        return array(
                header(DeadLetterHeader.REASON, col(RequestAnswers.REASON)),
                header(DeadLetterHeader.DETAIL, col(RequestAnswers.DETAIL)),
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
