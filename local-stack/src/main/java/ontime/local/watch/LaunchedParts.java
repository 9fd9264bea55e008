package ontime.local.watch;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ontime.local.daily.DailyPart;
import ontime.local.launch.Launch;
import ontime.local.part.AirflowPart;
import ontime.local.part.SqlGatewayPart;
import ontime.local.part.StreamPart;
import ontime.local.part.SupervisorPart;
import ontime.local.part.WebPart;
import ontime.local.process.PartState;
import ontime.local.reference.ReferencePart;
import ontime.local.report.ReportsPart;
import ontime.local.scores.ScoresPart;
import ontime.local.server.LocalStack;
import ontime.local.server.Part;
import ontime.local.server.PartStatus.Condition;
import ontime.local.training.TrainingPart;

/** The parts that {@code up} started and {@code down} stops, as the state file lists them. */
final class LaunchedParts implements SupervisedParts, WatchedParts {

    /** What hangs seldom ends by itself. */
    private static final Duration GRACE = Duration.ofSeconds(2);

    private final Launch launch;
    private final ThreadDumps dumps;
    private final WebPart web;
    private final StreamPart stream;
    private final AirflowPart airflow;
    private final DailyPart daily;
    private final SqlGatewayPart sql;

    LaunchedParts(Launch launch) {
        this.launch = launch;
        this.dumps = new ThreadDumps(launch.folders().run().resolve("hangs"), Clock.systemUTC());
        this.web = new WebPart(launch);
        this.stream = new StreamPart(launch);
        this.airflow = new AirflowPart(launch);
        this.daily = new DailyPart(launch);
        this.sql = new SqlGatewayPart(launch);
    }

    @Override
    public List<String> listEnded() {
        return launch.state().list().stream()
                .filter(part -> !part.process().isAlive())
                .map(PartState::name)
                .filter(this::isSupervised)
                .toList();
    }

    private boolean isSupervised(String part) {
        return switch (part) {
            // These end when they are done, and the supervisor cannot restart itself.
            case TrainingPart.NAME, ReferencePart.NAME, ScoresPart.NAME, ReportsPart.NAME, SupervisorPart.NAME -> false;
            case StreamPart.NAME -> stream.findFailure().isEmpty();
            default -> true;
        };
    }

    @Override
    public List<PartLook> look() {
        Map<String, Boolean> answers = new HashMap<>();
        LocalStack.inspect(launch.settings(), launch.installation(), launch.folders())
                .forEach(status -> answers.put(status.name(), status.condition() != Condition.SILENT));
        answers.put(WebPart.NAME, web.isAlive());
        answers.put(StreamPart.NAME, stream.isAlive());
        sql.findStatus().ifPresent(status -> answers.put(SqlGatewayPart.NAME, status.condition() != Condition.SILENT));
        return launch.state().list().stream()
                .filter(part -> part.process().isAlive() && isSupervised(part.name()))
                .map(part -> new PartLook(
                        part.name(),
                        part.process(),
                        part.process().isPaused(),
                        // The others, such as Airflow, have programs of their own that look after them.
                        answers.getOrDefault(part.name(), true)))
                .toList();
    }

    @Override
    public Optional<Path> end(PartLook look) {
        return launch.state()
                .find(look.part())
                .filter(part ->
                        part.process().equals(look.process()) && part.process().isAlive())
                .flatMap(part -> {
                    Optional<Path> dump = keepDump(part);
                    boolean unused = part.process().stop(GRACE);
                    return dump;
                });
    }

    /** What the threads of a part did; empty if there is no space for it: a part that hangs is ended anyway. */
    private Optional<Path> keepDump(PartState part) {
        try {
            return Optional.of(dumps.keep(part));
        } catch (UncheckedIOException e) {
            return Optional.empty();
        }
    }

    /** Starts the servers first: the other parts need their addresses. */
    @Override
    public void start(List<String> names) {
        List<Part> servers = Arrays.stream(Part.values())
                .filter(part -> names.contains(part.partName()))
                .toList();
        LocalStack.up(launch.settings(), launch.installation(), launch.folders(), servers, part -> {});
        if (names.contains(WebPart.NAME)) {
            web.start(launch.servers());
        }
        if (names.contains(StreamPart.NAME)) {
            stream.start(launch.servers());
        }
        if (names.contains(AirflowPart.NAME)) {
            airflow.start();
        }
        if (names.contains(DailyPart.NAME)) {
            daily.start(launch.servers());
        }
        if (names.contains(SqlGatewayPart.NAME)) {
            sql.start();
        }
    }
}
