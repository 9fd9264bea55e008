package ontime.local.part;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import ontime.local.launch.Launch;

/**
 * The server addresses that a part was started with. A part restarts when they change.
 */
record ServersFile(Path file) {

    static ServersFile of(Launch launch, String part) {
        return new ServersFile(launch.folders().run().resolve(part + ".servers"));
    }

    boolean isEqual(Map<String, String> servers) {
        try {
            return Files.exists(file) && Files.readString(file).equals(text(servers));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void write(Map<String, String> servers) {
        try {
            Files.writeString(file, text(servers));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Map<String, String> servers) {
        return new TreeMap<>(servers).toString();
    }
}
