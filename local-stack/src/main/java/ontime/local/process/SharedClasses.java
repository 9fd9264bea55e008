package ontime.local.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import ontime.model.text.Digests;

/**
 * The archive of the jobs' classes, from which a JVM starts Spark in fewer CPU seconds than from the jars (class
 * data sharing). The first job that starts Spark after a build writes it at its end, see {@code ontime.jobs.run}. The
 * JVM ignores an archive that does not fit.
 *
 * @param folder of the archive
 */
public record SharedClasses(Path folder) {

    /** The JVM would write about archives on standard output, where jobs print their results. */
    private static final String SILENT = "-Xlog:cds*=off,class+path=off";

    private static final int KEY_LENGTH = 16;

    /** The options of a JVM with a class path: to use the archive, or to write it. */
    public List<String> options(String classPath) {
        Path archive = folder.resolve("jobs-" + key(classPath) + ".jsa");
        if (Files.exists(archive)) {
            return List.of(SILENT, "-XX:SharedArchiveFile=" + archive);
        }
        if (isOfOthers()) {
            return List.of(SILENT);
        }
        return List.of(SILENT, "-XX:+RecordDynamicDumpInfo", "-Dontime.class.archive=" + archive);
    }

    /** Whether another user of the machine writes here; the JVM would end as failed if it could not write its archive. */
    private boolean isOfOthers() {
        return Files.exists(folder) && !Files.isWritable(folder);
    }

    /** Differs for each JDK and for each content of the class path. */
    private static String key(String classPath) {
        String jars = Arrays.stream(classPath.split(":"))
                .map(jar -> jar + " " + state(Path.of(jar)))
                .collect(Collectors.joining("\n"));
        String machine = System.getProperty("java.home") + " " + System.getProperty("java.vm.version");
        return Digests.sha256(machine + "\n" + jars).substring(0, KEY_LENGTH);
    }

    private static String state(Path jar) {
        try {
            BasicFileAttributes attributes = Files.readAttributes(jar, BasicFileAttributes.class);
            return attributes.size() + " " + attributes.lastModifiedTime();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
