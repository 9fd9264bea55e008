package ontime.local.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The options of a JVM that runs Spark jobs on one machine: the packages that Spark needs to open on JDK 17, which are
 * defined once, in the parent pom ({@code spark.opens}), and the parallel garbage collector, because throughput matters
 * more than pauses in a job.
 */
public final class SparkOptions {

    private static final Pattern PROPERTY = Pattern.compile("<spark\\.opens>(.*?)</spark\\.opens>", Pattern.DOTALL);

    private SparkOptions() {}

    /** The options, without the heap size. */
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
