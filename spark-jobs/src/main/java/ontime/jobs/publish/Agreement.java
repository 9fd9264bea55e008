package ontime.jobs.publish;

import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ontime.jobs.table.FlightsTable;
import ontime.jobs.table.Load;
import ontime.model.catalog.StoredDataset;
import ontime.model.flight.MonthTotals;
import ontime.model.publication.Publication;
import ontime.stores.MongoConnection;
import ontime.stores.StoreCatalog;
import ontime.stores.publication.MongoPublications;
import org.apache.spark.sql.Row;

/**
 * Compares what pages read with the table, month by month: the loaded rows, every dataset of single months, the totals in
 * documents, the number of documents, and the flights in the index.
 */
public final class Agreement {

    /** Collections whose ids end with a day or month, and the length of that ending. */
    private static final Map<StoredDataset, Integer> DATED = Map.of(
            StoredDataset.FLIGHTS_BY_ROUTE_DAY,
            "2008-01-15".length(),
            StoredDataset.FLIGHTS_BY_AIRPLANE_MONTH,
            "2008-01".length());

    private static final int MONTH_LENGTH = "2008-01".length();

    private final FlightsTable table;
    private final List<MonthJob> jobs;
    private final MongoConnection mongo;

    public Agreement(FlightsTable table, List<MonthJob> jobs, MongoConnection mongo) {
        this.table = table;
        this.jobs = List.copyOf(jobs);
        this.mongo = mongo;
    }

    /**
     * The result.
     *
     * @param version the newest version of the table that has a loaded month
     * @param rows of the table, by month
     * @param differences one sentence for each; none if everything agrees
     */
    public record Finding(long version, SortedMap<YearMonth, Long> rows, List<String> differences) {}

    /**
     * Compares.
     *
     * @param loads of all months
     * @throws ontime.stores.StoreUnavailableException if a store does not answer
     */
    public Finding check(List<Load> loads) {
        SortedMap<YearMonth, Long> rows = rows();
        List<String> differences = new ArrayList<>();
        differences.addAll(compare(
                "the table",
                loads.stream().collect(Collectors.toMap(Load::month, Load::rows)),
                "the record of loads",
                rows));
        differences.addAll(compare("the table", rows, StoredDataset.FLIGHTS_BY_MONTH.datasetName(), totals()));
        loads.stream().flatMap(this::unpublished).forEach(differences::add);
        DATED.forEach((dataset, length) -> differences.addAll(
                compare("its publication", published(dataset), dataset.datasetName(), documents(dataset, length))));
        long version = loads.stream().mapToLong(Load::tableVersion).max().orElse(0);
        return new Finding(version, rows, List.copyOf(differences));
    }

    private SortedMap<YearMonth, Long> rows() {
        SortedMap<YearMonth, Long> rows = new TreeMap<>();
        for (Row row : table.all().groupBy("Year", "Month").agg(count(lit(1))).collectAsList()) {
            rows.put(YearMonth.of(row.getInt(0), row.getInt(1)), row.getLong(2));
        }
        return rows;
    }

    private Map<YearMonth, Long> totals() {
        return mongo.list(StoreCatalog.MONTH_TOTALS).stream()
                .collect(Collectors.toMap(MonthTotals::month, MonthTotals::totalFlights));
    }

    /** The index counts as published only if it has as many flights as the table. */
    private Stream<String> unpublished(Load load) {
        return jobs.stream().filter(job -> !job.isPublished(load)).map(job -> "%s of %s is not up to date"
                .formatted(job.dataset().datasetName(), load.month()));
    }

    private Map<YearMonth, Long> published(StoredDataset dataset) {
        return new MongoPublications(mongo)
                .list(dataset).stream().collect(Collectors.toMap(Publication::month, Publication::documents));
    }

    private Map<YearMonth, Long> documents(StoredDataset dataset, int length) {
        return mongo.listIds(dataset.datasetName()).stream()
                .map(id -> id.substring(id.length() - length).substring(0, MONTH_LENGTH))
                .map(YearMonth::parse)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    }

    static List<String> compare(String ofOne, Map<YearMonth, Long> one, String ofOther, Map<YearMonth, Long> other) {
        TreeSet<YearMonth> months = new TreeSet<>(one.keySet());
        months.addAll(other.keySet());
        return months.stream()
                .filter(month -> !Optional.ofNullable(one.get(month)).equals(Optional.ofNullable(other.get(month))))
                .map(month -> String.format(
                        Locale.ROOT,
                        "%s: %s says %,d, %s says %,d",
                        month,
                        ofOne,
                        one.getOrDefault(month, 0L),
                        ofOther,
                        other.getOrDefault(month, 0L)))
                .toList();
    }
}
