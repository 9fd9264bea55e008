package ontime.local.server;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.io.IOUtils;

/** Writes a server's configuration file from a resource of this package. */
final class ConfigurationFile {

    private ConfigurationFile() {}

    /** @param values replace the resource's format specifiers, as in {@link String#format} */
    static void write(Path file, String resource, Object... values) throws IOException {
        String text = IOUtils.resourceToString("/ontime/local/server/" + resource, UTF_8);
        Files.writeString(file, text.formatted(values));
    }
}
