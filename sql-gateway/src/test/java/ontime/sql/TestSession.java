package ontime.sql;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import ontime.model.flight.BtsColumn;
import ontime.model.settings.Settings;
import ontime.model.settings.SettingsReader;
import ontime.sql.engine.GatewaySession;
import ontime.sql.engine.Tables;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.classic.SparkSession;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** The gateway's session in this JVM, with some hundred flights and the reference data; one for all tests. */
public final class TestSession {

    /** System property: how many tasks run at the same time. */
    private static final String CORES_PROPERTY = "ontime.sql.test.cores";

    private static final int FLIGHTS = 400;
    private static final String[] AIRPORTS = {"ORD", "ATL", "LGA", "DFW", "LAX", "DEN"};
    private static final String[] CITIES = {
        "Chicago, IL", "Atlanta, GA", "New York, NY", "Dallas/Fort Worth, TX", "Los Angeles, CA", "Denver, CO"
    };
    private static final String[] CARRIERS = {"AA", "UA", "DL", "WN"};

    private static final Path DATA = folder();
    private static final SparkSession SPARK = start();

    private TestSession() {}

    public static SparkSession spark() {
        return SPARK;
    }

    /** The data folder. */
    public static Path data() {
        return DATA;
    }

    /** Settings with the data folder. */
    public static Settings settings(Map<String, String> more) {
        Map<String, String> environment = new java.util.HashMap<>(more);
        environment.put("ONTIME_DATA", DATA.toString());
        return SettingsReader.read(environment);
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory("sql-gateway");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SparkSession start() {
        Settings settings = settings(Map.of());
        SparkSession spark = GatewaySession.open(
                settings.sql(), "local[%s]".formatted(System.getProperty(CORES_PROPERTY, "2")), DATA.resolve("work"));
        spark.createDataFrame(flights(), schema())
                .coalesce(1)
                .write()
                .format("delta")
                .mode(SaveMode.Overwrite)
                .save(DATA.resolve("on_time_performance").toString());
        Tables.open(spark, settings, Optional.empty());
        return spark;
    }

    private static StructType schema() {
        StructType schema = new StructType();
        for (BtsColumn column : BtsColumn.values()) {
            schema = schema.add(column.columnName(), type(column));
        }
        return schema;
    }

    private static DataType type(BtsColumn column) {
        return switch (column.type()) {
            case INT -> DataTypes.IntegerType;
            case DATE -> DataTypes.DateType;
            default -> DataTypes.StringType;
        };
    }

    private static List<Row> flights() {
        Random random = new Random(2008);
        List<Row> rows = new ArrayList<>();
        for (int number = 0; number < FLIGHTS; number++) {
            Object[] values = new Object[BtsColumn.values().length];
            int origin = random.nextInt(AIRPORTS.length);
            int dest = (origin + 1 + random.nextInt(AIRPORTS.length - 1)) % AIRPORTS.length;
            boolean cancelled = random.nextInt(20) == 0;
            LocalDate day = LocalDate.of(2008, 3, 1).plusDays(random.nextInt(31));
            int delay = random.nextInt(120) - 30;
            String carrier = CARRIERS[random.nextInt(CARRIERS.length)];
            set(values, BtsColumn.YEAR, 2008);
            set(values, BtsColumn.MONTH, 3);
            set(values, BtsColumn.FLIGHT_DATE, java.sql.Date.valueOf(day));
            set(values, BtsColumn.CARRIER, carrier);
            set(values, BtsColumn.UNIQUE_CARRIER, carrier);
            set(values, BtsColumn.FLIGHT_NUM, 1 + random.nextInt(300));
            set(values, BtsColumn.TAIL_NUM, String.format(Locale.ROOT, "N%03dAA", random.nextInt(100)));
            set(values, BtsColumn.ORIGIN, AIRPORTS[origin]);
            set(values, BtsColumn.ORIGIN_CITY_NAME, CITIES[origin]);
            set(values, BtsColumn.DEST, AIRPORTS[dest]);
            set(values, BtsColumn.DEST_CITY_NAME, CITIES[dest]);
            set(
                    values,
                    BtsColumn.CRS_DEP_TIME,
                    String.format(Locale.ROOT, "%02d%02d", random.nextInt(24), random.nextInt(60)));
            set(values, BtsColumn.CANCELLED, cancelled ? 1 : 0);
            set(values, BtsColumn.CANCELLATION_CODE, cancelled ? "B" : null);
            set(values, BtsColumn.DIVERTED, 0);
            set(values, BtsColumn.DISTANCE, 300 + random.nextInt(2000));
            set(values, BtsColumn.DEP_DELAY, cancelled ? null : Math.max(-10, delay - 3));
            set(values, BtsColumn.ARR_DELAY, cancelled ? null : delay);
            set(values, BtsColumn.WEATHER_DELAY, !cancelled && delay > 15 ? delay / 3 : null);
            set(values, BtsColumn.TAXI_OUT, cancelled ? null : 5 + random.nextInt(30));
            rows.add(RowFactory.create(values));
        }
        return rows;
    }

    private static void set(Object[] values, BtsColumn column, @org.jspecify.annotations.Nullable Object value) {
        values[column.ordinal()] = value;
    }
}
