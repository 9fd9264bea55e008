package ontime.local.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import ontime.local.process.Installation;
import ontime.local.process.JsonFile;
import ontime.local.process.LaunchedJars;
import ontime.local.process.StateFile;
import ontime.local.server.LocalStack;
import ontime.local.server.PartStatus;
import ontime.local.server.StackFolders;
import ontime.model.catalog.StoredDataset;
import ontime.model.server.MongoServer;
import ontime.model.settings.Settings;
import ontime.model.settings.SettingsReader;

/**
 * The project, the settings and the folders of the stack, which every command needs.
 *
 * @param data the folder of the tables: an absolute path, or a URI
 */
public record Launch(Installation installation, Settings settings, StackFolders folders, String data) {

    /** Reads the settings from this process's environment. */
    public static Launch read() {
        return of(Installation.find(), SettingsReader.read());
    }

    public static Launch of(Installation installation, Settings settings) {
        Path root = installation.root();
        boolean remote = hasScheme(settings.data());
        String data = remote
                ? settings.data()
                : root.resolve(settings.data()).normalize().toString();
        // Servers need a disk of this machine, even if the tables are elsewhere.
        Path stores = remote ? root.resolve("data") : Path.of(data);
        return new Launch(installation, settings, new StackFolders(root.resolve("run"), stores), data);
    }

    private static boolean hasScheme(String data) {
        return data.contains(":") && URI.create(data).getScheme() != null;
    }

    public StateFile state() {
        return new StateFile(folders.state());
    }

    public Path root() {
        return installation.root();
    }

    /** The copies of a module's jars that a part runs from. */
    public LaunchedJars jars(String part, String module) {
        return new LaunchedJars(installation, module, folders.jars(part));
    }

    public FlightSourceFile source() {
        return new FlightSourceFile(folders.run().resolve("source.properties"));
    }

    /** The folder of downloaded reference files; none if the tables are on another machine, where nothing is downloaded. */
    public Optional<DownloadedReference> reference() {
        return hasScheme(data)
                ? Optional.empty()
                : Optional.of(new DownloadedReference(
                        Path.of(data).resolve("reference"),
                        new JsonFile<>(folders.run().resolve("reference.json"), ReferenceRun.class)));
    }

    /** The tables of this machine as a source, if a month of flights is loaded. */
    public Optional<FlightSource> loaded() {
        Path data = folders.stores();
        Path loads = data.resolve(StoredDataset.LOADS.datasetName());
        if (hasScheme(this.data) || !Files.isDirectory(loads)) {
            return Optional.empty();
        }
        try (Stream<Path> months = Files.list(loads)) {
            return months.anyMatch(month -> month.toString().endsWith(".json"))
                    ? Optional.of(FlightSource.ofTables(data, Optional.empty()))
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The environment variables that connect a process to the running servers. */
    public Map<String, String> servers() {
        Map<String, String> servers = new HashMap<>();
        LocalStack.inspect(settings, installation, folders).stream()
                .map(PartStatus::environment)
                .forEach(servers::putAll);
        return servers;
    }

    /**
     * The document server, with its login.
     *
     * @param servers the environment variables that connect a process to the running servers
     */
    public MongoServer documents(Map<String, String> servers) {
        Settings.MongoDb given = settings.mongodb();
        return MongoServer.of(
                given.uri().isPresent() ? given : SettingsReader.read(servers).mongodb());
    }

    /** The file with the token that the SQL gateway expects; {@code up} makes it. */
    public Path sqlToken() {
        return settings.sql().tokenFile().orElseGet(() -> folders.run().resolve("sql.token"));
    }

    /** The folder of published reports. */
    public Path reports() {
        return root().resolve(settings.notebooks().reports()).normalize();
    }

    /** The environment variables of jobs and of the web application, in addition to those of this process. */
    public Map<String, String> environment(Map<String, String> servers) {
        Map<String, String> environment = new HashMap<>(servers);
        environment.put("ONTIME_DATA", data);
        environment.put("ONTIME_REPORTS", reports().toString());
        environment.put("SPARK_LOCAL_IP", "127.0.0.1");
        environment.put("ONTIME_SQL_TOKEN_FILE", sqlToken().toString());
        environment.putAll(
                remembered(source().find(), reference().flatMap(DownloadedReference::findUsable), System.getenv()));
        return environment;
    }

    /**
     * The folders of flights and of reference files that jobs read; a variable that the caller sets wins.
     *
     * @param source the source of the last {@code up}
     * @param downloaded the folder of downloaded reference files, which is used if the source has none
     */
    static Map<String, String> remembered(
            Optional<FlightSource> source, Optional<Path> downloaded, Map<String, String> caller) {
        Map<String, String> remembered = new HashMap<>();
        source.flatMap(FlightSource::reference)
                .or(() -> downloaded)
                .ifPresent(folder -> remembered.put("ONTIME_REFERENCE", folder.toString()));
        source.filter(FlightSource::isTheUsers)
                .ifPresent(
                        given -> remembered.put("ONTIME_BTS_URL", given.folder().toString()));
        remembered.keySet().removeAll(caller.keySet());
        return remembered;
    }
}
