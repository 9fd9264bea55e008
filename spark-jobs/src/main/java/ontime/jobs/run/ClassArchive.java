package ontime.jobs.run;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javax.management.JMException;
import javax.management.ObjectName;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes the classes of this process into an archive that the next job maps instead of loading 20,000 classes from jars
 * (class data sharing of the JVM). The launcher names the file in a system property if there is no archive yet.
 */
final class ClassArchive {

    /** System property with the file to write. */
    static final String PROPERTY = "ontime.class.archive";

    private static final Logger LOG = LoggerFactory.getLogger(ClassArchive.class);

    private ClassArchive() {}

    /** Writes the archive if the launcher asked for it. Without an archive the next job only starts more slowly. */
    static void writeIfRequested() {
        String file = System.getProperty(PROPERTY);
        if (file != null) {
            try {
                write(Path.of(file));
            } catch (IOException | JMException e) {
                LOG.warn("cannot write {}", file, e);
            }
        }
    }

    private static void write(Path file) throws IOException, JMException {
        Path folder = Objects.requireNonNull(file.toAbsolutePath().getParent());
        Files.createDirectories(folder);
        // The JVM crashes on an incomplete archive, so the file gets its name when it is complete.
        Path aside = folder.resolve(
                file.getFileName() + "." + ProcessHandle.current().pid());
        dump(aside);
        if (Files.exists(aside)) {
            Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE);
            for (Path old : others(folder, file.toAbsolutePath())) {
                Files.deleteIfExists(old);
            }
        }
    }

    /** The archives of other builds. A process that has mapped one keeps it. */
    private static List<Path> others(Path folder, Path file) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(other -> !other.equals(file)).toList();
        }
    }

    /** Calls {@code jcmd PID VM.cds dynamic_dump FILE} in this process, without the JDK's remark on standard output. */
    private static void dump(Path file) throws JMException {
        PrintStream out = System.out;
        System.setOut(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
        try {
            ManagementFactory.getPlatformMBeanServer()
                    .invoke(
                            new ObjectName("com.sun.management:type=DiagnosticCommand"),
                            "vmCds",
                            new Object[] {new String[] {"dynamic_dump", file.toString()}},
                            new String[] {String[].class.getName()});
        } finally {
            System.setOut(out);
        }
    }
}
