package ontime.local.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import ontime.local.process.Installation;
import ontime.local.process.LoopbackPorts;
import ontime.local.process.PartState;
import ontime.local.process.Ports;
import ontime.local.process.StateFile;
import ontime.local.process.StepFailedException;
import ontime.model.settings.Settings;
import ontime.model.settings.SettingsReader;

/**
 * Real servers for one machine, each in its own process, on loopback addresses only.
 *
 * <p>Tests start their own servers on free ports: {@code try (LocalStack stack = LocalStack.start(folder, Part.MONGODB))
 * {...}}. The launcher calls {@link #up}, which starts the servers that do not run and leaves all of them running.
 */
public final class LocalStack implements AutoCloseable {

    private final StackFolders folders;
    private final Map<Part, RunningPart> parts;

    private LocalStack(StackFolders folders, Map<Part, RunningPart> parts) {
        this.folders = folders;
        this.parts = parts;
    }

    /**
     * Starts servers for a test, with small heaps, on free ports; {@link #close} stops them. It ignores the settings in
     * environment variables.
     *
     * @param home the folder of their files, logs and state
     * @param parts the servers to start; all if none are given
     * @throws StepFailedException if a server does not start
     */
    public static LocalStack start(Path home, Part... parts) {
        LoopbackPorts free = new LoopbackPorts();
        Map<String, String> environment = Map.of(
                "ONTIME_KAFKA_PORT", String.valueOf(free.any()),
                "ONTIME_KAFKA_MEMORY", "192m",
                "ONTIME_ELASTICSEARCH_PORT", String.valueOf(free.any()),
                "ONTIME_ELASTICSEARCH_MEMORY", "512m",
                "ONTIME_MONGODB_PORT", String.valueOf(free.any()),
                "ONTIME_MONGODB_MEMORY", "384m",
                "ONTIME_MAIL_PORT", String.valueOf(free.any()),
                "ONTIME_MAIL_PAGES_PORT", String.valueOf(free.any()));
        List<Part> chosen = parts.length == 0 ? List.of(Part.values()) : Arrays.asList(parts);
        return up(SettingsReader.read(environment), Installation.find(), StackFolders.of(home), chosen, part -> {});
    }

    /**
     * Starts the servers that do not run, and returns when all answer. External servers are only checked.
     *
     * @param onReady receives each server when it answers
     * @throws StepFailedException if a server does not answer
     */
    public static LocalStack up(
            Settings settings,
            Installation installation,
            StackFolders folders,
            List<Part> parts,
            Consumer<RunningPart> onReady) {
        StackStarter starter = new StackStarter(new StateFile(folders.state()), folders);
        List<PendingPart> pending = parts.stream()
                .map(part -> server(part, settings, installation, folders))
                .map(starter::begin)
                .toList();
        Map<Part, RunningPart> running = new EnumMap<>(Part.class);
        for (PendingPart part : pending) {
            RunningPart ready = starter.awaitReady(part);
            running.put(ready.part(), ready);
            onReady.accept(ready);
        }
        return new LocalStack(folders, running);
    }

    /** The current status of each server. */
    public static List<PartStatus> inspect(Settings settings, Installation installation, StackFolders folders) {
        StateFile state = new StateFile(folders.state());
        return Arrays.stream(Part.values())
                .parallel()
                .map(part -> inspect(server(part, settings, installation, folders), state))
                .toList();
    }

    private static PartStatus inspect(StackServer server, StateFile state) {
        Optional<PartState> process = server.external().isPresent()
                ? Optional.empty()
                : state.find(server.part().partName())
                        .filter(part -> part.process().isAlive());
        Ports ports = process.map(PartState::ports).orElse(Ports.NONE);
        Optional<String> address = server.external().or(() -> process.map(part -> server.address(ports)));
        PartStatus.Condition condition = address.map(
                        known -> server.answers(known) ? PartStatus.Condition.RUNNING : PartStatus.Condition.SILENT)
                .orElse(PartStatus.Condition.STOPPED);
        return new PartStatus(
                server.part().partName(),
                condition,
                address.orElse(""),
                address.map(known -> server.environment(known, ports)).orElse(Map.of()),
                process);
    }

    private static StackServer server(Part part, Settings settings, Installation installation, StackFolders folders) {
        return switch (part) {
            case KAFKA -> new KafkaStackServer(settings.kafka(), installation, folders);
            case ELASTICSEARCH -> new ElasticStackServer(settings.elasticsearch(), installation, folders);
            case MONGODB -> new MongoStackServer(settings.mongodb(), installation, folders);
            case MAIL -> new MailStackServer(settings.mail(), installation, folders);
        };
    }

    /**
     * The address of a server: {@code host:port} of Kafka and of the email catcher, the URL of Elasticsearch, the URI of
     * MongoDB.
     *
     * @throws IllegalArgumentException if the server was not started
     */
    public String address(Part part) {
        RunningPart running = parts.get(part);
        if (running == null) {
            throw new IllegalArgumentException(part + " was not started");
        }
        return running.address();
    }

    /** The environment variables that connect other processes (or {@link SettingsReader#read(Map)}) to these servers. */
    public Map<String, String> environment() {
        Map<String, String> environment = new HashMap<>();
        parts.values().forEach(part -> environment.putAll(part.environment()));
        return environment;
    }

    /** All servers. */
    public List<RunningPart> list() {
        return List.copyOf(parts.values());
    }

    /** Stops the servers that were started in this stack's folders. */
    @Override
    public void close() {
        StackStopper.of(folders).stopAll(part -> {});
        try {
            StackStopper.deleteOutsideStore(folders);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
