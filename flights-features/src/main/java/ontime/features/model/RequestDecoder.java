package ontime.features.model;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import ontime.model.prediction.PredictionRequest;
import ontime.model.prediction.PredictionRequestJson;
import ontime.model.prediction.RejectionReason;
import ontime.model.prediction.UnreadableRequestException;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.api.java.UDF2;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/** Decodes a message of the request topic: the columns of a flight, or the reason why it is none. Never fails. */
final class RequestDecoder implements UDF2<byte[], byte[], Row> {

    static final String ID = "Id";
    static final String DEP_DELAY = "DepDelay";

    /** Null where the message is a request. */
    static final String REASON = "Reason";

    static final String DETAIL = "Detail";

    static final StructType SCHEMA =
            RequestValues.SCHEMA.add(REASON, DataTypes.StringType).add(DETAIL, DataTypes.StringType);

    // A class that Java serializes: Spark sends it to executors.
    private final HashSet<String> airports;

    /**
     * A decoder.
     *
     * @param airports codes of all airports that a flight can name
     */
    RequestDecoder(Set<String> airports) {
        this.airports = new HashSet<>(airports);
    }

    @Override
    public Row call(byte @Nullable [] key, byte @Nullable [] value) {
        try {
            PredictionRequest request = PredictionRequestJson.read(key, value);
            for (String airport : Set.of(request.origin(), request.dest())) {
                if (!airports.contains(airport)) {
                    return refused(RejectionReason.UNKNOWN_AIRPORT, airport);
                }
            }
            return row(request);
        } catch (UnreadableRequestException e) {
            return refused(e.reason(), String.valueOf(e.getMessage()));
        }
    }

    private static Row row(PredictionRequest request) {
        List<@Nullable Object> values = RequestValues.of(request);
        values.add(null);
        values.add(null);
        return RowFactory.create(values.toArray());
    }

    private static Row refused(RejectionReason reason, String detail) {
        Object[] values = new Object[SCHEMA.length()];
        values[SCHEMA.fieldIndex(REASON)] = reason.name();
        values[SCHEMA.fieldIndex(DETAIL)] = detail;
        return RowFactory.create(values);
    }
}
