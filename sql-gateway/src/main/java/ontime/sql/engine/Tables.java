package ontime.sql.engine;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import ontime.model.airline.Airline;
import ontime.model.airline.AirlineFacts;
import ontime.model.airline.AirlineSources;
import ontime.model.airport.Airport;
import ontime.model.airport.AirportFacts;
import ontime.model.airport.AirportSources;
import ontime.model.catalog.StoredDataset;
import ontime.model.settings.Settings;
import ontime.model.sql.SqlColumn;
import ontime.model.sql.SqlTable;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.classic.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.StructType;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The tables that statements can read, as views of the session: the flights, and the airports and airlines of the
 * reference data. A view reads what its table held when the statement was submitted.
 */
public final class Tables {

    private static final Logger LOG = LoggerFactory.getLogger(Tables.class);
    private static final String AIRPLANES = "airplanes";
    private static final StructType AIRPORT = StructType.fromDDL(
            "code STRING, name STRING, city STRING, state STRING, latitude DOUBLE, longitude DOUBLE, time_zone STRING");
    private static final StructType AIRLINE =
            StructType.fromDDL("code STRING, name STRING, country STRING, callsign STRING");

    private final SparkSession spark;
    private final List<TableSource> sources;

    /** When the files behind each view changed. */
    private final Map<String, Instant> views = new ConcurrentHashMap<>();

    private final Map<String, SqlTable> described = new ConcurrentHashMap<>();

    private Tables(SparkSession spark, List<TableSource> sources) {
        this.spark = spark;
        this.sources = sources;
    }

    /**
     * The tables in the data folder of the settings. Writes those of the reference data anew.
     *
     * @param reference the folder of reference files; empty: our own table
     */
    public static Tables open(SparkSession spark, Settings settings, Optional<java.nio.file.Path> reference) {
        String own = new Path(settings.data(), "sql/tables").toString();
        Tables tables = new Tables(
                spark,
                List.of(
                        source(
                                "flights",
                                "Every flight that US airlines reported to BTS; one row a flight.",
                                "delta",
                                new Path(settings.data(), StoredDataset.ON_TIME_PERFORMANCE.datasetName()).toString()),
                        source("airports", "Airports of US flights, with their places.", "parquet", own + "/airports"),
                        source("airlines", "Airlines that report to BTS.", "parquet", own + "/airlines"),
                        source(
                                AIRPLANES,
                                "Airplanes that flew, with the facts of the registry; as of the gateway's last start.",
                                "parquet",
                                own + "/" + AIRPLANES)));
        tables.delete(new Path(own, AIRPLANES));
        tables.write(
                own + "/airports",
                AIRPORT,
                reference
                        .map(AirportSources::read)
                        .orElseGet(() -> AirportFacts.read().list())
                        .stream()
                        .map(Tables::row));
        tables.write(
                own + "/airlines",
                AIRLINE,
                reference
                        .map(AirlineSources::read)
                        .orElseGet(() -> AirlineFacts.read().list())
                        .stream()
                        .map(Tables::row));
        tables.refresh();
        return tables;
    }

    private static TableSource source(String name, String comment, String format, String path) {
        return new TableSource(name, comment, format, path, ColumnFacts.of(name));
    }

    private static Row row(Airport airport) {
        return RowFactory.create(
                airport.code(),
                airport.name(),
                airport.city(),
                airport.state().isEmpty() ? null : airport.state(),
                airport.latitude(),
                airport.longitude(),
                airport.timeZone() == null ? null : airport.timeZone().getId());
    }

    private static Row row(Airline airline) {
        return RowFactory.create(airline.code(), airline.name(), airline.country(), airline.callsign());
    }

    private void write(String path, StructType schema, Stream<Row> rows) {
        spark.createDataFrame(rows.toList(), schema)
                .coalesce(1)
                .write()
                .mode(SaveMode.Overwrite)
                .parquet(path);
    }

    /**
     * Writes the table of airplanes from the flights that there are now, which takes some seconds. Does nothing without
     * flights.
     *
     * @param reference the folder of reference files
     */
    public void addAirplanes(java.nio.file.Path reference) {
        TableSource source = sources.get(sources.size() - 1);
        Path path = new Path(source.path());
        Path next = path.suffix(".next");
        try {
            if (names().contains("flights")) {
                write(
                        next.toString(),
                        AirplaneTable.SCHEMA,
                        AirplaneTable.rows(AirplaneTable.flown(spark.table("flights")), reference).stream());
                // It appears as a whole.
                if (!files(path).rename(next, path)) {
                    throw new IOException("cannot rename " + next);
                }
                refresh();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void delete(Path path) {
        try {
            boolean unused = files(path).delete(path, true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private FileSystem files(Path path) throws IOException {
        return path.getFileSystem(spark.sparkContext().hadoopConfiguration());
    }

    /** Makes views of the tables that came into being or changed since the last call. */
    public synchronized void refresh() {
        for (TableSource source : sources) {
            findUpdate(source)
                    .filter(updatedAt -> !updatedAt.equals(views.get(source.name())))
                    .ifPresent(updatedAt -> {
                        read(source).createOrReplaceTempView(source.name());
                        views.put(source.name(), updatedAt);
                    });
        }
    }

    /**
     * The rows of a table. Those of a Delta table are read from the files of its newest version, which are listed once: Delta
     * would run a job for each statement to list them again, in another process.
     */
    private Dataset<Row> read(TableSource source) {
        Dataset<Row> table = spark.read().format(source.format()).load(source.path());
        if (!source.isDelta()) {
            return table;
        }
        String[] files = Stream.of(table.inputFiles())
                .map(file -> new Path(URI.create(file)).toString())
                .toArray(String[]::new);
        if (files.length == 0) {
            return table;
        }
        // Columns of folders would come last.
        Column[] columns = Stream.of(table.columns()).map(functions::col).toArray(Column[]::new);
        return spark.read()
                .schema(table.schema())
                .option("basePath", source.path())
                .parquet(files)
                .select(columns);
    }

    /** The names of the tables that exist. */
    public List<String> names() {
        return sources.stream()
                .map(TableSource::name)
                .filter(views::containsKey)
                .toList();
    }

    /** Every table that exists, with its number of rows, which is counted once for each change. */
    public List<SqlTable> list() {
        refresh();
        List<SqlTable> tables = new ArrayList<>();
        for (TableSource source : sources) {
            if (views.containsKey(source.name())) {
                tables.add(describe(source));
            }
        }
        return tables;
    }

    private SqlTable describe(TableSource source) {
        Instant updatedAt = Objects.requireNonNull(views.get(source.name()));
        SqlTable known = described.get(source.name());
        if (known != null && updatedAt.equals(known.updatedAt())) {
            return known;
        }
        Dataset<Row> table = spark.table(source.name());
        List<SqlColumn> columns = Arrays.stream(table.schema().fields())
                .map(field -> column(source, field.name(), field.dataType().simpleString()))
                .toList();
        SqlTable fresh = new SqlTable(source.name(), source.comment(), table.count(), updatedAt, columns);
        described.put(source.name(), fresh);
        return fresh;
    }

    private static SqlColumn column(TableSource source, String name, String type) {
        SqlColumn fact = source.columns().get(name.toLowerCase(Locale.ROOT));
        return new SqlColumn(name, type, fact == null ? null : fact.comment(), fact == null ? null : fact.unit());
    }

    /** When the newest file of the table's folder, or of its log, was written; empty if there is none. */
    private Optional<Instant> findUpdate(TableSource source) {
        Path path = new Path(source.path());
        Path folder = source.isDelta() ? new Path(path, "_delta_log") : path;
        try {
            return Stream.of(files(path).listStatus(folder))
                    .map(file -> Instant.ofEpochMilli(file.getModificationTime()))
                    .max(Comparator.naturalOrder());
        } catch (FileNotFoundException e) {
            return Optional.empty();
        } catch (IOException e) {
            LOG.warn("Cannot see whether the table {} exists", source.name(), e);
            return Optional.empty();
        }
    }
}
