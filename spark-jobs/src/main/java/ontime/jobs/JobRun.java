package ontime.jobs;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import ontime.jobs.flight.FlightJobs;
import ontime.jobs.flight.Load;
import ontime.jobs.flight.Loads;
import ontime.jobs.flight.OnTimePerformanceJob;
import ontime.jobs.flight.PublishJob;
import ontime.jobs.flight.QuarantineTable;
import ontime.jobs.flight.ReferenceJob;
import ontime.model.airline.Airline;
import ontime.model.airline.AirlineFacts;
import ontime.model.airline.AirlineSources;
import ontime.model.airport.Airport;
import ontime.model.airport.AirportFacts;
import ontime.model.airport.AirportSources;
import ontime.model.catalog.Dataset;
import ontime.model.settings.Settings;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.SparkConf;
import org.apache.spark.deploy.SparkHadoopUtil;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** Runs jobs one after another and says what each did. Spark starts with the first that has something to do. */
final class JobRun {

    private final Settings settings;
    // With what spark-submit was told of file systems (spark.hadoop.*), before there is a session.
    private final Configuration hadoop = SparkHadoopUtil.get().newConfiguration(new SparkConf());
    private final Supplier<SparkSession> spark;
    private final JobOutput output;
    private final Clock clock;

    JobRun(Settings settings, Supplier<SparkSession> spark, JobOutput output, Clock clock) {
        this.settings = settings;
        this.spark = spark;
        this.output = output;
        this.clock = clock;
    }

    /** Loads a source into the table; true where no file was refused. */
    boolean ingest(String source, boolean demonstration, Optional<Path> reference) throws IOException {
        Set<String> known = airports(reference).stream().map(Airport::code).collect(Collectors.toSet());
        Instant started = output.start();
        OnTimePerformanceJob.Outcome outcome = new OnTimePerformanceJob(settings, hadoop, spark, known, clock)
                .run(source, demonstration, batch -> batch.forEach(this::sayLoaded));
        if (outcome.loaded().isEmpty()) {
            output.unchanged("on_time_performance", outcome.unchanged().size());
        } else {
            sayTotals(outcome.loaded(), started);
        }
        outcome.refused().forEach(refusal -> output.say("  REFUSED " + refusal));
        return outcome.refused().isEmpty();
    }

    /** Publishes whatever is not published as it is loaded, by the jobs of some datasets. */
    void publish(Set<Dataset> datasets, Optional<Path> reference) {
        List<Load> loads = loads();
        try (FlightJobs flightJobs =
                new FlightJobs(settings, hadoop, spark, airports(reference), airlines(reference), clock)) {
            flightJobs.referenceJobs().stream()
                    .filter(job -> datasets.contains(job.dataset()))
                    .forEach(job -> publish(job, loads));
            flightJobs.publishJobs().stream()
                    .filter(job -> datasets.contains(job.dataset()))
                    .forEach(job -> publish(job, loads));
        }
    }

    /** Shows quarantined lines, and how many there are. */
    void showQuarantine(int most) {
        QuarantineTable quarantine = new QuarantineTable(spark.get(), settings);
        for (Row line : quarantine.lines().limit(most).collectAsList()) {
            output.say("%s line %d: %s %s%n  %s"
                    .formatted(
                            line.getAs("File"),
                            line.<Long>getAs("LineNumber"),
                            line.getAs("Reason"),
                            line.getAs("Detail"),
                            new String(line.<byte[]>getAs("Raw"), StandardCharsets.UTF_8)));
        }
        output.say("%,d quarantined lines".formatted(quarantine.lines().count()));
    }

    private List<Load> loads() {
        List<Load> loads = new Loads(settings, hadoop).list();
        if (loads.isEmpty()) {
            throw new IllegalArgumentException(
                    "no month is loaded in " + settings.data() + ": load some with ./ontime job load --source FOLDER");
        }
        return loads;
    }

    private void publish(ReferenceJob job, List<Load> loads) {
        Instant started = output.start();
        long changed = job.publish(loads);
        if (changed == 0) {
            output.unchanged(job.dataset().datasetName(), loads.size());
            return;
        }
        output.end(job.dataset().datasetName(), rows(loads), changed, 0, "", started);
    }

    private void publish(PublishJob job, List<Load> loads) {
        String name = job.dataset().datasetName();
        List<Load> pending =
                loads.stream().filter(load -> !job.isPublished(load)).toList();
        if (pending.isEmpty()) {
            output.unchanged(name, loads.size());
            return;
        }
        Instant started = output.start();
        long published = 0;
        for (List<Load> batch : batches(pending)) {
            published += job.publish(batch);
        }
        output.end(name, rows(pending), published, 0, "", started);
    }

    private List<List<Load>> batches(List<Load> loads) {
        int size = spark.get().sparkContext().defaultParallelism();
        List<List<Load>> batches = new ArrayList<>();
        for (int from = 0; from < loads.size(); from += size) {
            batches.add(loads.subList(from, Math.min(loads.size(), from + size)));
        }
        return batches;
    }

    private void sayLoaded(Load load) {
        for (Load.LoadedFile file : load.files()) {
            output.say("  %s  %s: %,d lines = %,d accepted + %,d quarantined + %,d duplicates + %,d blank + %d header"
                    .formatted(
                            load.month(),
                            file.scan().name(),
                            file.counts().lines(),
                            file.counts().accepted(),
                            file.counts().allQuarantined(),
                            file.counts().duplicates(),
                            file.counts().blank(),
                            file.counts().header()));
            file.counts()
                    .quarantined()
                    .forEach((reason, count) ->
                            output.say("    quarantined %,d: %s (./ontime job quarantine --list shows them)"
                                    .formatted(count, reason)));
            if (!file.scan().unknownColumns().isEmpty()) {
                output.say("    columns that BTS does not publish, passed over: "
                        + String.join(", ", file.scan().unknownColumns()));
            }
        }
        sayWarnings(load);
    }

    private void sayWarnings(Load load) {
        if (load.sameKeyRows() > 0) {
            output.say("    warning: %,d rows have the key of another row, with other content; both are kept"
                    .formatted(load.sameKeyRows()));
        }
        for (Map.Entry<String, Long> airport : load.unknownAirports().entrySet()) {
            output.say("    warning: airport %s is in no reference data (%,d departures and arrivals)"
                    .formatted(airport.getKey(), airport.getValue()));
        }
    }

    private void sayTotals(List<Load> loads, Instant started) {
        List<Load.LoadedFile> files =
                loads.stream().flatMap(load -> load.files().stream()).toList();
        long lines = files.stream().mapToLong(file -> file.counts().lines()).sum();
        long quarantined =
                files.stream().mapToLong(file -> file.counts().allQuarantined()).sum();
        long duplicates =
                files.stream().mapToLong(file -> file.counts().duplicates()).sum();
        output.end(
                "on_time_performance",
                lines - files.size(),
                rows(loads),
                quarantined,
                "%,d duplicates".formatted(duplicates),
                started);
    }

    private static long rows(List<Load> loads) {
        return loads.stream().mapToLong(Load::rows).sum();
    }

    private static List<Airport> airports(Optional<Path> reference) {
        return reference.map(AirportSources::read).orElseGet(() -> AirportFacts.read()
                .list());
    }

    private static List<Airline> airlines(Optional<Path> reference) {
        return reference.map(AirlineSources::read).orElseGet(() -> AirlineFacts.read()
                .list());
    }
}
