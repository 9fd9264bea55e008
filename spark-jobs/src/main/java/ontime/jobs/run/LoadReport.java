package ontime.jobs.run;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import ontime.jobs.bts.FileCounts;
import ontime.jobs.table.Load;
import ontime.jobs.table.LoadWarnings;

/** Prints the results of loading months: the account of each file's lines, and warnings about the flights. */
final class LoadReport {

    private final JobOutput output;
    private final LoadWarnings warnings;
    private double othersSeconds;

    LoadReport(JobOutput output, LoadWarnings warnings) {
        this.output = output;
        this.warnings = warnings;
    }

    /** Prints the account of each file of some months. */
    void say(List<Load> loads) {
        loads.forEach(load -> load.files().forEach(file -> sayFile(load, file)));
    }

    /** Prints warnings about months, once the months that they are compared with are loaded, too. */
    void sayWarnings(List<Load> loads) {
        loads.forEach(load -> warnings.of(load)
                .forEach(warning -> output.say("  %s  warning: %s".formatted(load.month(), warning.sentence()))));
    }

    /** Runs other work, whose time is not that of the load. */
    void pauseFor(Runnable other) {
        Instant started = output.start();
        other.run();
        othersSeconds += output.seconds(started);
    }

    /** Prints the rows and seconds of a load. */
    void sayTotals(List<Load> loads, Instant started) {
        List<FileCounts> files = loads.stream()
                .flatMap(load -> load.files().stream())
                .map(Load.LoadedFile::counts)
                .toList();
        long duplicates = files.stream().mapToLong(FileCounts::duplicates).sum();
        output.end(
                "on_time_performance",
                files.stream().mapToLong(file -> file.lines() - file.header()).sum(),
                loads.stream().mapToLong(Load::rows).sum(),
                files.stream().mapToLong(FileCounts::allQuarantined).sum(),
                String.format(Locale.ROOT, "%,d duplicates", duplicates),
                output.seconds(started) - othersSeconds);
    }

    private void sayFile(Load load, Load.LoadedFile file) {
        FileCounts counts = file.counts();
        output.say(String.format(
                Locale.ROOT,
                "  %s  %s: %,d lines = %,d accepted + %,d quarantined + %,d duplicates + %,d blank + %d header",
                load.month(),
                file.scan().name(),
                counts.lines(),
                counts.accepted(),
                counts.allQuarantined(),
                counts.duplicates(),
                counts.blank(),
                counts.header()));
        counts.quarantined()
                .forEach((reason, count) -> output.say(String.format(
                        Locale.ROOT,
                        "    quarantined %,d: %s (./ontime job quarantine --list --month %s shows them)",
                        count,
                        reason,
                        load.month())));
        // A file of several months is printed with each of them, but its header counts only with the first.
        if (counts.header() == 1 && !file.scan().unknownColumns().isEmpty()) {
            output.say("    ignored columns that BTS does not publish: "
                    + String.join(", ", file.scan().unknownColumns()));
        }
    }
}
