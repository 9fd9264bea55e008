package ontime.local.launch;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;

/**
 * Stores the source of flights of the last {@code up} in {@code run/source.properties}, for later calls and for jobs.
 *
 * @param file the file
 */
public record FlightSourceFile(Path file) {

    private static final String FOLDER = "folder";
    private static final String KIND = "kind";
    private static final String REFERENCE = "reference";

    /** The last source, if its folder still exists. */
    public Optional<FlightSource> find() {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        Properties properties = new Properties();
        try (Reader in = Files.newBufferedReader(file)) {
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String reference = properties.getProperty(REFERENCE, "");
        return Optional.of(new FlightSource(
                        Path.of(properties.getProperty(FOLDER, "")),
                        FlightSource.Kind.valueOf(properties.getProperty(KIND, "USER")),
                        Optional.of(reference).filter(text -> !text.isEmpty()).map(Path::of)))
                .filter(source -> Files.isDirectory(source.folder()));
    }

    public void write(FlightSource source) {
        Properties properties = new Properties();
        properties.setProperty(FOLDER, source.folder().toString());
        properties.setProperty(KIND, source.kind().name());
        properties.setProperty(REFERENCE, source.reference().map(Path::toString).orElse(""));
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            try (Writer out = Files.newBufferedWriter(file)) {
                properties.store(out, "The source of the last ./ontime up");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
