package ontime.streaming.prediction;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.when;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ontime.model.catalog.RequestId;
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

    /** A busy second has thousands of answers. */
    private static final int MOST_LOGGED = 10;

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
        // Spark keeps the order within a partition: of two answers to a request, the first comes first.
        List<Row> rows = messages.select(col("topic"), col("key"), valueOfAnswer(), col("headers"))
                .collectAsList();
        List<PredictionAnswer> answers = rows.stream()
                .map(PredictionArchive::answer)
                .flatMap(Optional::stream)
                .toList();
        predictions.addAbsent(answers);
        List<String> requests =
                rows.stream().flatMap(row -> requestId(row).stream()).toList();
        if (!requests.isEmpty()) {
            LOG.info(
                    "stored {} answers; requests: {}{}",
                    answers.size(),
                    String.join(", ", requests.subList(0, Math.min(MOST_LOGGED, requests.size()))),
                    requests.size() > MOST_LOGGED ? ", ..." : "");
        }
    }

    private static Optional<String> requestId(Row message) {
        byte[] id = headers(message).get(RequestId.HEADER);
        return id == null ? Optional.empty() : RequestId.find(new String(id, StandardCharsets.UTF_8));
    }

    /** Empty for a dead letter: its bytes, which may be many, are not stored. */
    private static Column valueOfAnswer() {
        return when(col("topic").equalTo(Topic.PREDICTION_RESPONSES.topicName()), col("value"))
                .as("value");
    }

    private static Optional<PredictionAnswer> answer(Row message) {
        return PredictionAnswerMessage.read(message.getString(0), message.getAs(1), message.getAs(2), headers(message));
    }

    private static Map<String, byte[]> headers(Row message) {
        Map<String, byte[]> headers = new HashMap<>();
        if (!message.isNullAt(3)) {
            for (Row header : message.<Row>getList(3)) {
                headers.put(header.getString(0), header.getAs(1));
            }
        }
        return headers;
    }
}
