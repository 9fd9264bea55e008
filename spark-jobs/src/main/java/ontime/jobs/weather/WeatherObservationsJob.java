package ontime.jobs.weather;

import static org.apache.spark.sql.functions.col;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import ontime.jobs.archive.LocalPath;
import ontime.jobs.collect.FolderCollector;
import ontime.jobs.download.DownloadClient;
import ontime.jobs.download.DownloadClient.Timeouts;
import ontime.jobs.download.Progress;
import ontime.jobs.publish.MonthDocuments;
import ontime.jobs.table.Load;
import ontime.jobs.weather.WeatherArchive.Collected;
import ontime.model.airport.Airport;
import ontime.model.catalog.Months;
import ontime.model.catalog.StoredDataset;
import ontime.model.settings.Settings;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.storage.StorageLevel;

/**
 * The job {@code weather_observations}: collects the observations of airports from an archive, and replaces what the table
 * {@code weather} and its documents have of these airports and months. Running it again downloads only what has changed, and
 * gives the same rows.
 */
public final class WeatherObservationsJob {

    /** The folder of collected files, beside the tables. */
    private static final String FILES = "weather_files";

    private static final int AIRPORTS_OF_TASK = 8;

    private final Settings settings;
    private final Configuration hadoop;
    private final Supplier<SparkSession> spark;
    private final Documents documents;

    /**
     * Creates the job.
     *
     * @param hadoop configuration of the file systems
     * @param spark started once the files are there
     */
    public WeatherObservationsJob(
            Settings settings, Configuration hadoop, Supplier<SparkSession> spark, Documents documents) {
        this.settings = settings;
        this.hadoop = hadoop;
        this.spark = spark;
        this.documents = documents;
    }

    /** Publishes the documents of a month. */
    @FunctionalInterface
    public interface Documents {

        /**
         * Replaces the documents of a month.
         *
         * @param observations rows of the table that they are made from
         * @param days a row for each airport and day, as {@link WeatherRows#document} reads it
         * @return documents written
         */
        long publish(YearMonth month, long observations, Dataset<Row> days);

        /** Documents in MongoDB. */
        static Documents of(MonthDocuments documents) {
            return (month, observations, days) ->
                    documents.publishBeside(StoredDataset.WEATHER, month, observations, days, WeatherRows::document);
        }
    }

    /**
     * The result of a run.
     *
     * @param observations rows of the table of these airports and months
     * @param airports with a file of the archive
     * @param days documents of these months
     * @param withoutStation airports without a station, or whose stations have no file
     * @param refused a sentence for each file that was not collected and each line that is no observation
     */
    public record Outcome(
            long observations, int airports, long days, List<String> withoutStation, List<String> refused) {}

    /**
     * Collects and loads.
     *
     * @param loads of the loaded flights, for what the request does not name
     * @param known reference data of airports
     * @param clock of the downloads
     * @throws IllegalArgumentException if it is not known which months or airports, or if the archive has no file of them
     */
    public Outcome run(WeatherRequest request, List<Load> loads, List<Airport> known, Progress progress, Clock clock)
            throws IOException, InterruptedException {
        if (!LocalPath.isLocal(settings.data(), hadoop)) {
            throw new IllegalArgumentException(
                    "weather is collected into a folder of this machine, and ONTIME_DATA is " + settings.data());
        }
        Set<YearMonth> months = months(request, loads);
        List<Airport> airports = airports(request, loads, known);
        Path folder = LocalPath.of(settings.data()).resolve(FILES);
        String address = request.archive().orElse(settings.sources().weatherUrl());
        try (DownloadClient client = new DownloadClient(Timeouts.standard(), clock)) {
            FolderCollector collector =
                    new FolderCollector(folder, request.parallel(), UnaryOperator.identity(), clock, progress);
            return run(WeatherArchive.at(address, client, collector), request.format(), airports, months);
        }
    }

    /** The months, and those after them: the last evening in America is on the first day of the next month in UTC. */
    private static Set<YearMonth> months(WeatherRequest request, List<Load> loads) {
        List<YearMonth> months = request.months()
                .map(Months::list)
                .orElseGet(() -> loads.stream().map(Load::month).toList());
        if (months.isEmpty()) {
            throw new IllegalArgumentException("no flights are loaded: name the months with --months 2008-01..2008-03");
        }
        Set<YearMonth> withNext = new TreeSet<>(months);
        months.forEach(month -> withNext.add(month.plusMonths(1)));
        return withNext;
    }

    private static List<Airport> airports(WeatherRequest request, List<Load> loads, List<Airport> known) {
        Set<String> codes = new TreeSet<>(request.airports());
        if (codes.isEmpty()) {
            loads.forEach(load -> codes.addAll(load.movementsByAirport().keySet()));
        }
        if (codes.isEmpty()) {
            throw new IllegalArgumentException("no flights are loaded: name the airports with --airports ORD,LGA");
        }
        Map<String, Airport> byCode = known.stream().collect(Collectors.toMap(Airport::code, Function.identity()));
        return codes.stream()
                .map(code -> byCode.getOrDefault(code, Airport.ofCode(code)))
                .toList();
    }

    private Outcome run(
            WeatherArchive archive, WeatherFormat format, Collection<Airport> airports, Set<YearMonth> months)
            throws IOException, InterruptedException {
        TreeSet<YearMonth> sorted = new TreeSet<>(months);
        WeatherStations stations = archive.stations();
        Map<String, List<WeatherStation>> ofAirports = new TreeMap<>();
        for (Airport airport : airports) {
            ofAirports.put(airport.code(), stations.of(airport, sorted.first(), sorted.last()));
        }
        Set<Integer> years = sorted.stream().map(YearMonth::getYear).collect(Collectors.toCollection(TreeSet::new));
        Collected collected = archive.collect(ofAirports, format, years);
        if (collected.files().isEmpty()) {
            throw new IllegalArgumentException("the archive has no %s file of %s for any of these airports: %s%s"
                    .formatted(
                            format.formatName(),
                            years,
                            String.join(", ", ofAirports.keySet()),
                            collected.failed().stream()
                                    .findFirst()
                                    .map(first -> " (" + first + ")")
                                    .orElse("")));
        }
        List<String> without = ofAirports.keySet().stream()
                .filter(code -> !collected.files().containsKey(code))
                .toList();
        return load(collected, format, sorted, without);
    }

    private Outcome load(Collected collected, WeatherFormat format, Set<YearMonth> months, List<String> without) {
        Dataset<Row> read = read(collected.files(), format, months).persist(StorageLevel.DISK_ONLY());
        try {
            Dataset<Row> observations =
                    read.where(col("Reason").isNull()).drop(WeatherRows.REFUSED.toArray(String[]::new));
            WeatherTable table = new WeatherTable(spark, settings);
            table.replace(months, collected.files().keySet(), observations);
            List<String> refused = new ArrayList<>(collected.failed());
            refused.addAll(refused(read));
            long days =
                    months.stream().mapToLong(month -> publish(table, month)).sum();
            return new Outcome(observations.count(), collected.files().size(), days, without, List.copyOf(refused));
        } finally {
            read.unpersist();
        }
    }

    private Dataset<Row> read(Map<String, List<Path>> files, WeatherFormat format, Set<YearMonth> months) {
        List<String> monthNames = months.stream().map(YearMonth::toString).toList();
        List<AirportFiles> airports = files.entrySet().stream()
                .map(airport -> new AirportFiles(
                        airport.getKey(),
                        airport.getValue().stream().map(Path::toString).toList(),
                        format,
                        monthNames))
                .toList();
        FlatMapFunction<AirportFiles, Row> rows = StationReader::rows;
        return spark.get()
                .createDataFrame(
                        JavaSparkContext.fromSparkContext(spark.get().sparkContext())
                                .parallelize(airports, Math.max(1, airports.size() / AIRPORTS_OF_TASK))
                                .flatMap(rows),
                        WeatherRows.READ);
    }

    /** A sentence for each line that is no observation. */
    private static List<String> refused(Dataset<Row> read) {
        return read.where(col("Reason").isNotNull()).orderBy("File", "LineNumber").collectAsList().stream()
                .map(row -> String.format(
                        Locale.ROOT,
                        "%s, line %,d: %s",
                        row.getAs("File"),
                        row.<Long>getAs("LineNumber"),
                        row.getAs("Reason")))
                .toList();
    }

    /** The documents of a month, of all airports in the table. */
    private long publish(WeatherTable table, YearMonth month) {
        Dataset<Row> rows = table.months(List.of(month));
        return documents.publish(month, rows.count(), WeatherRows.days(rows));
    }
}
