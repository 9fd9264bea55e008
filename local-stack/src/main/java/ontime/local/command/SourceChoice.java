package ontime.local.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import ontime.local.launch.ExitCode;
import ontime.local.launch.FlightSource;
import ontime.local.launch.GivenSources;
import ontime.local.launch.Launch;
import ontime.local.process.StepFailedException;
import ontime.local.program.ModuleProgram;
import ontime.model.catalog.Months;
import ontime.model.load.FlightFileNames;
import ontime.model.settings.Settings;

/**
 * Chooses the source of flights and downloads or generates them if necessary: the user's folder, months from BTS, the
 * source of the last call, the tables that are there, the newest month from BTS, or generated flights if BTS cannot be
 * reached.
 */
final class SourceChoice {

    /** The generated months and flights: enough data for every page. */
    private static final List<String> DEMONSTRATION =
            List.of("--months", "2008-01..2008-02", "--flights-per-month", "100000", "--seed", "42");

    private final Launch launch;
    private final Programs programs;

    /** Runs a main program and returns its exit code. */
    interface Programs {
        int jobs(List<String> arguments);

        int demoFlights(List<String> arguments);
    }

    SourceChoice(Launch launch, Programs programs) {
        this.launch = launch;
        this.programs = programs;
    }

    /** Runs the programs as processes in the terminal. */
    static Programs processes(Launch launch) {
        return new Programs() {
            @Override
            public int jobs(List<String> arguments) {
                return ModuleProgram.jobs(launch).run(launch.environment(Map.of()), arguments);
            }

            @Override
            public int demoFlights(List<String> arguments) {
                return ModuleProgram.demoFlights(launch).run(Map.of(), arguments);
            }
        };
    }

    /**
     * Checks the options, as far as possible without downloading anything.
     *
     * @throws StepFailedException if a folder is missing, or if there are too many months
     */
    void check(GivenSources options) {
        options.data().map(SourceChoice::countFlightFiles).ifPresent(this::refuseTooMany);
        options.months().map(Months::count).ifPresent(this::refuseTooMany);
        options.reference().filter(folder -> !Files.isDirectory(folder)).ifPresent(folder -> {
            throw new StepFailedException(folder + " is not a folder");
        });
    }

    /**
     * Chooses the source, downloads or generates its files, and stores the choice for later calls.
     *
     * @throws StepFailedException if the files cannot be downloaded or generated
     */
    FlightSource choose(GivenSources options) {
        FlightSource source = options.data()
                .map(folder -> new FlightSource(folder, FlightSource.Kind.USER, Optional.empty()))
                .or(() -> options.months().map(this::collected))
                .or(() -> launch.source().find())
                .or(launch::loaded)
                .orElseGet(this::newestOrDemonstration)
                .withReference(options.reference());
        launch.source().write(source);
        return source;
    }

    private FlightSource collected(Months months) {
        Path folder = launch.root().resolve("data/bts");
        int exit = programs.jobs(List.of("collect", "--months", months.toString(), "--to", folder.toString()));
        if (exit != ExitCode.DONE) {
            throw new StepFailedException(String.format(
                    Locale.ROOT,
                    "could not collect months %s from %s (exit code %d); load files of your own with --data DIR",
                    months,
                    launch.settings().sources().btsUrl(),
                    exit));
        }
        return new FlightSource(folder, FlightSource.Kind.COLLECTED, Optional.empty());
    }

    private FlightSource newestOrDemonstration() {
        Path collected = launch.root().resolve("data/bts");
        if (programs.jobs(List.of("collect", "--newest", "--to", collected.toString())) == ExitCode.DONE) {
            return new FlightSource(collected, FlightSource.Kind.COLLECTED, Optional.empty());
        }
        Path generated = launch.root().resolve("data/demo-flights");
        List<String> arguments = Stream.concat(DEMONSTRATION.stream(), Stream.of("--out", generated.toString()))
                .toList();
        if (programs.demoFlights(arguments) != ExitCode.DONE) {
            throw new StepFailedException("BTS cannot be reached, and generating flights failed");
        }
        return new FlightSource(
                generated, FlightSource.Kind.DEMONSTRATION, Optional.of(generated.resolve("reference")));
    }

    private void refuseTooMany(int months) {
        Settings settings = launch.settings();
        boolean embedded = settings.mongodb().uri().isEmpty()
                || settings.elasticsearch().url().isEmpty();
        int limit = settings.local().months();
        if (embedded && months > limit) {
            throw new StepFailedException(String.format(
                    Locale.ROOT,
                    """
                    %d months are too many: the embedded stores hold %d (ONTIME_LOCAL_MONTHS). Load fewer, or use real \
                    servers: ONTIME_MONGODB_URI and ONTIME_ELASTICSEARCH_URL.""",
                    months,
                    limit));
        }
    }

    private static int countFlightFiles(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new StepFailedException(folder + " is not a folder");
        }
        try (Stream<Path> files = Files.walk(folder, FileVisitOption.FOLLOW_LINKS)) {
            int count = (int) files.filter(Files::isRegularFile)
                    .map(folder::relativize)
                    .filter(file -> !isHidden(file) && FlightFileNames.isLoadable(file.toString()))
                    .count();
            if (count == 0) {
                throw new StepFailedException("%s and its subfolders have no zip and no CSV".formatted(folder));
            }
            return count;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (UncheckedIOException e) {
            // A folder that cannot be read, or a link in a circle: the load names it.
            return 1;
        }
    }

    /** Whether a load ignores a file, because its name or that of a folder begins with a dot. */
    private static boolean isHidden(Path file) {
        return StreamSupport.stream(file.spliterator(), false)
                .anyMatch(part -> part.toString().startsWith("."));
    }
}
