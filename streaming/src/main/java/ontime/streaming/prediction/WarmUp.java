package ontime.streaming.prediction;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import ontime.features.model.AnswerColumn;
import ontime.model.prediction.PredictionRequest;
import ontime.model.prediction.PredictionRequestJson;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * Lets models answer made-up requests before they serve, so that no request waits while trees are read and Spark's and Java's code is
 * compiled.
 */
final class WarmUp {

    private static final int REQUESTS = 200;
    private static final StructType MESSAGES = new StructType()
            .add("key", DataTypes.BinaryType)
            .add("value", DataTypes.BinaryType)
            .add("partition", DataTypes.IntegerType)
            .add("offset", DataTypes.LongType)
            .add("headers", "array<struct<key:string,value:binary>>");

    private final SparkSession spark;
    private final DelayPredictionStream stream;

    WarmUp(SparkSession spark, DelayPredictionStream stream) {
        this.spark = spark;
        this.stream = stream;
    }

    void run(AnswerColumn answer) {
        List<String> airports = stream.answers().zones().zones().keySet().stream()
                .sorted()
                .limit(10)
                .toList();
        List<Row> rows = new ArrayList<>(IntStream.range(0, REQUESTS)
                .mapToObj(number -> message(number, airports))
                .toList());
        Dataset<Row> messages = spark.createDataFrame(rows, MESSAGES);
        DelayPredictionStream.replies(messages, answer).collectAsList();
    }

    private static Row message(int number, List<String> airports) {
        UUID id = new UUID(0, number);
        PredictionRequest request = new PredictionRequest(
                id,
                "ZZ",
                1 + number,
                airports.get(number % airports.size()),
                airports.get((number + 1) % airports.size()),
                LocalDate.of(2008, 1, 1).plusDays(number),
                "0900",
                "1100",
                number % 2 == 0 ? null : number,
                null,
                Instant.EPOCH);
        byte[] key = id.toString().getBytes(StandardCharsets.UTF_8);
        return RowFactory.create(key, PredictionRequestJson.write(request), 0, (long) number, null);
    }
}
