package ontime.local.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ontime.local.process.Installation;

/** What Spark needs open on JDK 17, from its one place: {@code spark.opens} of the parent pom. */
final class SparkOpens {

    private static final Pattern PROPERTY = Pattern.compile("<spark\\.opens>(.*?)</spark\\.opens>", Pattern.DOTALL);

    private SparkOpens() {}

    static List<String> read(Installation installation) {
        try {
            Matcher property =
                    PROPERTY.matcher(Files.readString(installation.root().resolve("pom.xml")));
            if (!property.find()) {
                throw new IllegalStateException("pom.xml has no property spark.opens");
            }
            return List.of(property.group(1).strip().split("\\s+"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
