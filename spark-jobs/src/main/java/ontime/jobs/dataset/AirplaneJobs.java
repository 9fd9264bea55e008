package ontime.jobs.dataset;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ontime.jobs.publish.AllMonthsJob;
import ontime.jobs.publish.MonthDocuments;
import ontime.jobs.publish.PublishJob;
import ontime.jobs.table.Load;
import ontime.jobs.total.RunningTotal;
import ontime.model.airplane.AirplaneEntry;
import ontime.model.airplane.AirplaneSources;
import ontime.model.airplane.FlownAirplane;
import ontime.model.airplane.ManufacturerShares;
import ontime.model.airplane.RegistrationMark;
import ontime.model.catalog.StoredDataset;
import ontime.model.text.Digests;
import ontime.stores.ElasticConnection;
import ontime.stores.MongoConnection;
import ontime.stores.StoreCatalog;
import ontime.stores.airplane.AirplaneWords;
import ontime.stores.airplane.ElasticAirplanes;
import org.apache.spark.sql.SparkSession;

/** The jobs that publish the airplanes of all loaded flights. */
final class AirplaneJobs {

    /** A new number makes the job publish again although its input is the same: change it with the documents' form. */
    private static final int FORM = 1;

    private static final int DIGITS = 12;

    private final Supplier<SparkSession> spark;
    private final RunningTotal totals;
    private final Optional<Path> reference;
    private final MongoConnection mongo;
    private final ElasticAirplanes index;
    private final MonthDocuments documents;

    /**
     * Jobs that read {@code airplane_totals}.
     *
     * @param totals {@code airplane_totals}
     * @param reference the folder of reference files, if there is one
     */
    AirplaneJobs(
            Supplier<SparkSession> spark,
            MonthFilesJob totals,
            Optional<Path> reference,
            MongoConnection mongo,
            ElasticConnection elastic,
            MonthDocuments documents) {
        this.spark = spark;
        this.totals = totals.total(AirplaneHistories.ADDITION, AirplaneHistories::addable);
        this.reference = reference;
        this.mongo = mongo;
        this.index = new ElasticAirplanes(elastic);
        this.documents = documents;
    }

    List<PublishJob> list() {
        return List.of(
                new AllMonthsJob(StoredDataset.AIRPLANES, this::publishAirplanes),
                new AllMonthsJob(StoredDataset.AIRPLANE_MANUFACTURERS, this::publishManufacturers),
                new AllMonthsJob(StoredDataset.AIRPLANES_INDEX, this::publishIndex));
    }

    /** What each airplane flew, from the totals of the months, with its facts from reference data. */
    private long publishAirplanes(List<Load> loads) {
        DatasetSources sources = new DatasetSources(mongo);
        String source = source(loads);
        if (sources.isMadeFrom(StoredDataset.AIRPLANES, source)) {
            return 0;
        }
        List<FlownAirplane> airplanes = airplanes(loads);
        documents.replace(StoreCatalog.AIRPLANES, airplanes);
        documents.record(StoredDataset.AIRPLANES, loads, airplanes.size());
        sources.put(StoredDataset.AIRPLANES, source);
        return airplanes.size();
    }

    /** Who made the airplanes, before and after the spellings of a name are merged. */
    private long publishManufacturers(List<Load> loads) {
        ManufacturerShares shares = shares(mongo.list(StoreCatalog.AIRPLANES));
        if (documents.replace(StoreCatalog.AIRPLANE_MANUFACTURERS, List.of(shares)) == 0) {
            return 0;
        }
        documents.record(StoredDataset.AIRPLANE_MANUFACTURERS, loads, 1);
        return 1;
    }

    /** All airplanes in Elasticsearch, in an index that is named after its content. */
    private long publishIndex(List<Load> loads) {
        List<FlownAirplane> airplanes = mongo.list(StoreCatalog.AIRPLANES);
        String version = digest(
                airplanes.stream().map(airplane -> AirplaneEntry.of(airplane) + "\n" + AirplaneWords.of(airplane)));
        if (index.isPublished(version)) {
            return 0;
        }
        index.publish(version, airplanes);
        documents.record(StoredDataset.AIRPLANES_INDEX, loads, airplanes.size());
        return airplanes.size();
    }

    private List<FlownAirplane> airplanes(List<Load> loads) {
        List<FlownAirplane> flown = AirplaneHistories.ordered(totals.of(spark.get(), loads)).collectAsList().stream()
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

    /** The shares of the airplanes whose facts fit. */
    private static ManufacturerShares shares(List<FlownAirplane> airplanes) {
        List<String> manufacturers = airplanes.stream()
                .filter(FlownAirplane::hasFittingFacts)
                .flatMap(AirplaneFacts::manufacturer)
                .toList();
        long doubtful = airplanes.stream()
                .filter(airplane -> !airplane.doubts().isEmpty())
                .count();
        return ManufacturerShares.of(manufacturers, doubtful, airplanes.size() - doubtful - manufacturers.size());
    }

    /** Names the loads and the reference files: airplanes are computed again only if one of them changes. */
    private String source(List<Load> loads) {
        Stream<String> months = loads.stream()
                .map(load -> String.format(
                        Locale.ROOT, "%s %d %d %s", load.month(), load.tableVersion(), load.rows(), load.loadedAt()));
        Stream<String> files = reference.stream()
                .flatMap(folder -> AirplaneSources.list(folder).stream())
                .map(AirplaneJobs::identity);
        return digest(
                Stream.of(Stream.of(Integer.toString(FORM)), months, files).flatMap(lines -> lines));
    }

    private static String identity(Path file) {
        try {
            return String.format(
                    Locale.ROOT, "%s %d %s", file.getFileName(), Files.size(file), Files.getLastModifiedTime(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String digest(Stream<String> lines) {
        return Digests.sha256(lines.collect(Collectors.joining("\n"))).substring(0, DIGITS);
    }
}
