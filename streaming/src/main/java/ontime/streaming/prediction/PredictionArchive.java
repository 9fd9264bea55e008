package ontime.streaming.prediction;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.when;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ontime.model.catalog.Topic;
import ontime.model.prediction.PredictionAnswer;
import ontime.model.prediction.PredictionAnswerMessage;
import ontime.stores.prediction.PredictionAnswers;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Stores every answer by its UUID. A batch that is repeated, as after a kill, changes nothing. */
final class PredictionArchive {

    private static final Logger LOG = LoggerFactory.getLogger(PredictionArchive.class);

    private final PredictionAnswers predictions;

    PredictionArchive(PredictionAnswers predictions) {
        this.predictions = predictions;
    }

    /**
     * Stores the answers of a batch; the stream limits its size.
     *
     * @param messages topic, key, value and headers, as Spark's Kafka source names them
     */
    void add(Dataset<Row> messages) {
        List<PredictionAnswer> answers =
                // Spark keeps the order within a partition: of two answers to a request, the first comes first.
                messages.select(col("topic"), col("key"), valueOfAnswer(), col("headers")).collectAsList().stream()
                        .map(PredictionArchive::answer)
                        .flatMap(Optional::stream)
                        .toList();
        predictions.addAbsent(answers);
        LOG.debug("stored {} answers", answers.size());
    }

    /** Empty for a dead letter: its bytes, which may be many, are not stored. */
    private static Column valueOfAnswer() {
        return when(col("topic").equalTo(Topic.PREDICTION_RESPONSES.topicName()), col("value"))
                .as("value");
    }

    private static Optional<PredictionAnswer> answer(Row message) {
        Map<String, byte[]> headers = new HashMap<>();
        if (!message.isNullAt(3)) {
            for (Row header : message.<Row>getList(3)) {
                headers.put(header.getString(0), header.getAs(1));
            }
        }
        return PredictionAnswerMessage.read(message.getString(0), message.getAs(1), message.getAs(2), headers);
    }
}
