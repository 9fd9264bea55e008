package ontime.local.launch;

import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import ontime.local.process.Installation;
import ontime.local.process.StateFile;
import ontime.local.server.LocalStack;
import ontime.local.server.PartStatus;
import ontime.local.server.StackFolders;
import ontime.model.settings.Settings;
import ontime.model.settings.SettingsReader;

/**
 * What every command knows: the project, the settings, and the folders of the stack.
 *
 * @param data where tables are kept: an absolute folder, or a URI
 */
public record Launch(Installation installation, Settings settings, StackFolders folders, String data) {

    /** From this process's environment. */
    public static Launch read() {
        Installation installation = Installation.find();
        return of(installation, SettingsReader.read());
    }

    public static Launch of(Installation installation, Settings settings) {
        Path root = installation.root();
        boolean remote = hasScheme(settings.data());
        String data = remote
                ? settings.data()
                : root.resolve(settings.data()).normalize().toString();
        // Servers need a disk of this machine, wherever the tables are.
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

    public FlightSourceFile source() {
        return new FlightSourceFile(folders.run().resolve("source.properties"));
    }

    /** Where the servers are that run; who needs another says so itself. */
    public Map<String, String> servers() {
        Map<String, String> servers = new HashMap<>();
        LocalStack.inspect(settings, installation, folders).stream()
                .map(PartStatus::environment)
                .forEach(servers::putAll);
        return servers;
    }

    /** The folder of published reports. */
    public Path reports() {
        return root().resolve(settings.notebooks().reports()).normalize();
    }

    /** What jobs and the web application get beside our own environment. */
    public Map<String, String> environment(Map<String, String> servers) {
        Map<String, String> environment = new HashMap<>(servers);
        environment.put("ONTIME_DATA", data);
        environment.put("ONTIME_REPORTS", reports().toString());
        environment.put("SPARK_LOCAL_IP", "127.0.0.1");
        source().find().ifPresent(source -> {
            source.reference().ifPresent(folder -> environment.put("ONTIME_REFERENCE", folder.toString()));
            if (source.isTheUsers()) {
                environment.put("ONTIME_BTS_URL", source.folder().toString());
            }
        });
        return environment;
    }
}
