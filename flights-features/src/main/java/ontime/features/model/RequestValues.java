package ontime.features.model;

import java.sql.Date;
import java.util.ArrayList;
import java.util.List;
import ontime.model.prediction.PredictionRequest;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/** A request in columns, with BTS's names where BTS has them: as features are derived from it, and as tables keep it. */
public final class RequestValues {

    /** The columns. */
    public static final StructType SCHEMA = new StructType()
            .add("Id", DataTypes.StringType)
            .add("Carrier", DataTypes.StringType)
            .add("FlightNum", DataTypes.IntegerType)
            .add("Origin", DataTypes.StringType)
            .add("Dest", DataTypes.StringType)
            .add("FlightDate", DataTypes.DateType)
            .add("CRSDepTime", DataTypes.StringType)
            .add("CRSArrTime", DataTypes.StringType)
            .add("DepDelay", DataTypes.IntegerType)
            .add("TailNum", DataTypes.StringType);

    private RequestValues() {}

    /** The values of the columns; others may be added. */
    public static List<@Nullable Object> of(PredictionRequest request) {
        List<@Nullable Object> values = new ArrayList<>();
        values.add(request.id().toString());
        values.add(request.carrier());
        values.add(request.flightNum());
        values.add(request.origin());
        values.add(request.dest());
        values.add(Date.valueOf(request.flightDate()));
        values.add(request.crsDepTime());
        values.add(request.crsArrTime());
        values.add(request.depDelay());
        values.add(request.tailNum());
        return values;
    }
}
