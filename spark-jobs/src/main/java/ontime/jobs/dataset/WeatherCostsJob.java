package ontime.jobs.dataset;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Supplier;
import ontime.features.AirportZones;
import ontime.jobs.publish.MonthDocuments;
import ontime.jobs.publish.MonthJob;
import ontime.jobs.table.FlightsTable;
import ontime.jobs.table.Load;
import ontime.jobs.weather.WeatherTable;
import ontime.model.catalog.StoredDataset;
import ontime.model.settings.Settings;
import org.apache.spark.sql.SparkSession;

/**
 * {@code weather_costs}: how flights went, by the weather at their origin. A month without weather has nothing to publish, and
 * one whose flights or weather are loaded again is published again.
 */
final class WeatherCostsJob implements MonthJob {

    private final FlightsTable table;
    private final Settings settings;
    private final Supplier<SparkSession> spark;
    private final AirportZones zones;
    private final MonthDocuments documents;

    WeatherCostsJob(
            FlightsTable table,
            Settings settings,
            Supplier<SparkSession> spark,
            AirportZones zones,
            MonthDocuments documents) {
        this.table = table;
        this.settings = settings;
        this.spark = spark;
        this.zones = zones;
        this.documents = documents;
    }

    @Override
    public StoredDataset dataset() {
        return StoredDataset.WEATHER_COSTS;
    }

    @Override
    public boolean isPublished(Load load) {
        Optional<Instant> weather = documents.findPublishedAt(StoredDataset.WEATHER, load.month());
        if (weather.isEmpty()) {
            return true;
        }
        Optional<Instant> costs = documents.findPublishedAt(dataset(), load.month());
        return costs.isPresent()
                && !costs.get().isBefore(weather.get())
                && documents.isPublished(dataset(), List.of(load));
    }

    @Override
    public long publish(List<Load> loads) {
        List<YearMonth> months = loads.stream().map(Load::month).toList();
        // Local days reach into the months before and after in UTC.
        TreeSet<YearMonth> inUtc = new TreeSet<>(months);
        months.forEach(month -> inUtc.addAll(List.of(month.minusMonths(1), month.plusMonths(1))));
        return documents.publish(
                dataset(),
                loads,
                WeatherCostRows.of(table.months(months), zones, new WeatherTable(spark, settings).months(inUtc)),
                WeatherCostRows::document);
    }
}
