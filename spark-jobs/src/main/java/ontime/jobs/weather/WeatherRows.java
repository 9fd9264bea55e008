package ontime.jobs.weather;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.date_format;
import static org.apache.spark.sql.functions.sort_array;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.to_date;

import java.sql.Timestamp;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import ontime.jobs.publish.MonthDocuments;
import ontime.model.weather.Observation;
import ontime.model.weather.WeatherDay;
import ontime.stores.StoreCatalog;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.Metadata;
import org.apache.spark.sql.types.MetadataBuilder;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.bson.Document;

/** Observations as rows of the table {@code weather}, and a day of rows as a document. */
final class WeatherRows {

    static final String AIRPORT = "Airport";
    static final String OBSERVED = "ObservedUtc";

    /** The columns of the table, with their units as comments. */
    static final StructType TABLE = new StructType(new StructField[] {
        field(AIRPORT, DataTypes.StringType, "the airport's code, as in flights"),
        field(OBSERVED, DataTypes.TimestampType, "when it was observed, UTC"),
        field("WindDirection", DataTypes.IntegerType, "degrees from true north; 0 if calm, null if variable"),
        field("WindSpeed", DataTypes.DoubleType, "knots"),
        field("Gust", DataTypes.DoubleType, "knots; null too without gusts"),
        field("Visibility", DataTypes.DoubleType, "statute miles"),
        field("Ceiling", DataTypes.IntegerType, "feet; 72178 without a ceiling"),
        field("Precipitation", DataTypes.DoubleType, "millimetres of water in the last hour"),
        field("Temperature", DataTypes.DoubleType, "degrees Celsius"),
        field("DewPoint", DataTypes.DoubleType, "degrees Celsius"),
        field("Thunder", DataTypes.BooleanType, "whether there was a thunderstorm"),
        field("Source", DataTypes.StringType, "the archive's format"),
        field("Year", DataTypes.IntegerType, "of ObservedUtc"),
        field("Month", DataTypes.IntegerType, "of ObservedUtc")
    });

    /** The columns of a line that is no observation: where it is, why, and its text. */
    static final List<String> REFUSED = List.of("File", "LineNumber", "Reason", "Raw");

    /** What {@link StationReader} makes: {@link #TABLE}, and {@link #REFUSED}, which is null in observations. */
    static final StructType READ = TABLE.add("File", DataTypes.StringType)
            .add("LineNumber", DataTypes.LongType)
            .add("Reason", DataTypes.StringType)
            .add("Raw", DataTypes.StringType);

    private static final String DAY = "_day";
    private static final String OBSERVATIONS = "_observations";

    private WeatherRows() {}

    static Row row(String airport, Observation observation) {
        OffsetDateTime time = observation.observedAt().atOffset(ZoneOffset.UTC);
        return RowFactory.create(
                airport,
                Timestamp.from(observation.observedAt()),
                observation.windDirection(),
                observation.windSpeed(),
                observation.gust(),
                observation.visibility(),
                observation.ceiling(),
                observation.precipitation(),
                observation.temperature(),
                observation.dewPoint(),
                observation.thunder(),
                observation.source(),
                time.getYear(),
                time.getMonthValue(),
                null,
                null,
                null,
                null);
    }

    static Row refused(String airport, String file, long line, String reason, String raw) {
        return RowFactory.create(
                airport, null, null, null, null, null, null, null, null, null, null, null, null, null, file, line,
                reason, raw);
    }

    /** A row for each airport and day of UTC, with {@link MonthDocuments#ID}. */
    static Dataset<Row> days(Dataset<Row> table) {
        Column[] observation = Stream.of(TABLE.fieldNames())
                .filter(name -> !name.equals(AIRPORT))
                .map(name -> col(name))
                .toArray(Column[]::new);
        // The time is the first field, so that the array is sorted by it.
        return table.groupBy(col(AIRPORT), to_date(col(OBSERVED)).as(DAY), col("Year"), col("Month"))
                .agg(sort_array(collect_list(struct(observation))).as(OBSERVATIONS))
                .withColumn(MonthDocuments.ID, concat_ws("/", col(AIRPORT), date_format(col(DAY), "yyyy-MM-dd")));
    }

    /** The document of a row of {@link #days}. */
    static Document document(Row row) {
        List<Observation> observations = row.<Row>getList(row.fieldIndex(OBSERVATIONS)).stream()
                .map(WeatherRows::observation)
                .toList();
        return StoreCatalog.WEATHER_DAYS.document(new WeatherDay(
                row.getAs(AIRPORT), WeatherDay.dayOf(observations.get(0).observedAt()), observations));
    }

    private static Observation observation(Row row) {
        return new Observation(
                row.<Timestamp>getAs(OBSERVED).toInstant(),
                row.getAs("WindDirection"),
                row.getAs("WindSpeed"),
                row.getAs("Gust"),
                row.getAs("Visibility"),
                row.getAs("Ceiling"),
                row.getAs("Precipitation"),
                row.getAs("Temperature"),
                row.getAs("DewPoint"),
                row.getAs("Thunder"),
                row.getAs("Source"));
    }

    private static StructField field(String name, DataType type, String comment) {
        Metadata metadata = new MetadataBuilder().putString("comment", comment).build();
        return new StructField(name, type, true, metadata);
    }
}
