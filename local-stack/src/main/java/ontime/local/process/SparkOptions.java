package ontime.local.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a JVM of Spark jobs is started on one machine: with what Spark needs open on JDK 17, from its one place ({@code
 * spark.opens} of the parent pom), and the collector that takes least of the processor, for a job is over in minutes and
 * nobody waits for one row of it.
 */
public final class SparkOptions {

    private static final Pattern PROPERTY = Pattern.compile("<spark\\.opens>(.*?)</spark\\.opens>", Pattern.DOTALL);

    private SparkOptions() {}

    /** The options, without the heap's. */
    public static List<String> read(Installation installation) {
        try {
            Matcher property =
                    PROPERTY.matcher(Files.readString(installation.root().resolve("pom.xml")));
            if (!property.find()) {
                throw new IllegalStateException("pom.xml has no property spark.opens");
            }
            List<String> options =
                    new ArrayList<>(List.of(property.group(1).strip().split("\\s+")));
            options.add("-XX:+UseParallelGC");
            return List.copyOf(options);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
