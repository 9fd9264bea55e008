package ontime.jobs.dataset;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import ontime.jobs.publish.MonthDocuments;
import ontime.jobs.publish.ReferenceJob;
import ontime.jobs.table.Load;
import ontime.model.airplane.AirplaneSources;
import ontime.model.airplane.FlownAirplane;
import ontime.model.airplane.RegistrationMark;
import ontime.model.catalog.StoredDataset;
import ontime.model.settings.Settings;
import ontime.stores.MongoConnection;
import ontime.stores.StoreCatalog;
import org.apache.spark.sql.SparkSession;

/** {@code airplanes}: what each airplane of all loaded flights flew, from the totals of the months, and what is known of it. */
final class AirplanesJob implements ReferenceJob {

    /** Another number where the code makes other documents of the same data. */
    private static final int FORM = 1;

    private final Supplier<SparkSession> spark;
    private final String totals;
    private final Optional<Path> reference;
    private final MongoConnection mongo;
    private final MonthDocuments documents;
    private final DatasetSources origins;

    /**
     * The job.
     *
     * @param reference the folder of reference files, where there is one
     * @param documents where publications are recorded
     */
    AirplanesJob(
            Supplier<SparkSession> spark,
            Settings settings,
            Optional<Path> reference,
            MongoConnection mongo,
            MonthDocuments documents) {
        this.spark = spark;
        this.totals = settings.data() + "/" + StoredDataset.AIRPLANE_TOTALS.datasetName();
        this.reference = reference;
        this.mongo = mongo;
        this.documents = documents;
        this.origins = new DatasetSources(mongo);
    }

    @Override
    public StoredDataset dataset() {
        return StoredDataset.AIRPLANES;
    }

    @Override
    public long publish(List<Load> loads) {
        String origin = origin(loads);
        if (origins.isMadeFrom(dataset(), origin)) {
            return 0;
        }
        List<FlownAirplane> airplanes = airplanes();
        replaceAll(airplanes);
        documents.record(dataset(), loads, airplanes.size());
        origins.put(dataset(), origin);
        return airplanes.size();
    }

    private List<FlownAirplane> airplanes() {
        List<FlownAirplane> flown = AirplaneHistories.of(spark.get().read().parquet(totals)).collectAsList().stream()
                .map(AirplaneHistories::airplane)
                .toList();
        Set<String> marks = flown.stream()
                .flatMap(airplane -> RegistrationMark.find(airplane.tailNum()).stream())
                .collect(Collectors.toCollection(HashSet::new));
        AirplaneSources sources = reference
                .map(folder -> AirplaneSources.read(folder, marks::contains))
                .orElseGet(AirplaneSources::ofNothing);
        return AirplaneFacts.add(flown, sources);
    }

    private void replaceAll(List<FlownAirplane> airplanes) {
        mongo.putAll(StoreCatalog.AIRPLANES, airplanes);
        Set<String> stale = new TreeSet<>(mongo.listIds(StoreCatalog.AIRPLANES));
        airplanes.forEach(airplane -> stale.remove(airplane.tailNum()));
        mongo.deleteAll(StoreCatalog.AIRPLANES, stale);
    }

    private String origin(List<Load> loads) {
        String months = loads.stream()
                .map(load -> "%s %d %d %s".formatted(load.month(), load.tableVersion(), load.rows(), load.loadedAt()))
                .collect(Collectors.joining("\n"));
        String files = reference.stream()
                .flatMap(folder -> AirplaneSources.list(folder).stream())
                .map(AirplanesJob::identity)
                .collect(Collectors.joining("\n"));
        return DatasetSources.digest(FORM + "\n" + months + "\n" + files);
    }

    private static String identity(Path file) {
        try {
            return "%s %d %s".formatted(file.getFileName(), Files.size(file), Files.getLastModifiedTime(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
