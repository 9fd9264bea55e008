package ontime.local.process;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * The project's folder and the build's output in it.
 *
 * @param root the project's folder
 */
public record Installation(Path root) {

    /** The build writes the project's version into this resource. */
    private static final String VERSION_FILE = "version.properties";

    /** System property that names the project's folder. */
    public static final String ROOT_PROPERTY = "ontime.root";

    /**
     * The project that this process belongs to: the folder in the system property {@code ontime.root}, or the nearest
     * parent folder that contains {@code local-stack}.
     */
    public static Installation find() {
        String named = System.getProperty(ROOT_PROPERTY);
        if (named != null) {
            return new Installation(Path.of(named).toAbsolutePath().normalize());
        }
        Path folder = Path.of("").toAbsolutePath();
        while (folder != null) {
            if (Files.exists(folder.resolve("local-stack/pom.xml"))) {
                return new Installation(folder);
            }
            folder = folder.getParent();
        }
        throw new IllegalStateException("not in the project; set its folder with -D" + ROOT_PROPERTY + "=DIR");
    }

    /**
     * The class path of a module: its jar and its runtime dependencies.
     *
     * @throws IllegalStateException if the module is not built
     */
    public String classPath(String module) {
        Path target = root.resolve(module).resolve("target");
        Path jar = target.resolve("%s-%s.jar".formatted(module, version()));
        Path dependencies = target.resolve("classpath.txt");
        if (!Files.exists(jar) || !Files.exists(dependencies)) {
            throw new IllegalStateException(module + " is not built: run mvn -DskipTests package");
        }
        try {
            return jar + ":" + Files.readString(dependencies).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The version of this program. */
    public static String version() {
        Properties properties = new Properties();
        try (InputStream in = Objects.requireNonNull(Installation.class.getResourceAsStream(VERSION_FILE))) {
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Objects.requireNonNull(properties.getProperty("version"));
    }

    /** Elasticsearch's own folder, unpacked by the build. */
    public Path elasticsearchHome() {
        Path unpacked = root.resolve("local-stack/target/elasticsearch");
        try (Stream<Path> folders = Files.list(unpacked)) {
            List<Path> homes = folders.filter(Files::isDirectory).toList();
            if (homes.size() != 1) {
                throw new IllegalStateException("expected one Elasticsearch in " + unpacked + ", found " + homes);
            }
            return homes.get(0);
        } catch (IOException e) {
            throw new IllegalStateException("local-stack is not built: run mvn -DskipTests package", e);
        }
    }

    /** The JDK of this process, which also runs all other processes. */
    public static Path javaHome() {
        return Path.of(System.getProperty("java.home"));
    }

    /** The {@code java} command. */
    public static String java() {
        return javaHome().resolve("bin/java").toString();
    }
}
