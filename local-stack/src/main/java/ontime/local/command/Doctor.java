package ontime.local.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import ontime.local.launch.Launch;
import ontime.local.process.Installation;
import ontime.model.settings.SettingsReader;

/** Looks for what the machine lacks, and says what mends it. */
final class Doctor {

    private static final long GIBIBYTE = 1L << 30;
    private static final long MEMORY_NEEDED = 5 * GIBIBYTE;
    private static final long MEMORY_ADVISED = 8 * GIBIBYTE;
    private static final long DISK_NEEDED = 2 * GIBIBYTE;
    private static final long DISK_ADVISED = 10 * GIBIBYTE;
    private static final int JAVA = 17;

    private final Launch launch;
    private final Map<String, String> environment;

    Doctor(Launch launch, Map<String, String> environment) {
        this.launch = launch;
        this.environment = environment;
    }

    List<Check> examine() {
        List<Check> checks = new ArrayList<>(List.of(java(), maven(), memory(), disk()));
        checks.addAll(new PortChecks(launch).examine());
        changeOfUser().ifPresent(checks::add);
        checks.add(chromium());
        SettingsReader.listUnknown(environment).stream().map(Doctor::unknown).forEach(checks::add);
        return checks;
    }

    private static Check java() {
        String version = Runtime.version().toString();
        return Runtime.version().feature() == JAVA
                ? Check.ok("Java", version + " in " + Installation.javaHome())
                : Check.missing("Java", version + "; OnTime needs 17", "apt-get install openjdk-17-jdk-headless");
    }

    private Check maven() {
        return findCommand("mvn")
                .map(path -> Check.ok("Maven", path.toString()))
                .orElseGet(() -> Check.missing("Maven", "not found", "apt-get install maven"));
    }

    private static Check memory() {
        long total = memoryInTotal();
        String finding = "%s in total".formatted(gibibytes(total));
        if (total >= MEMORY_ADVISED) {
            return Check.ok("Memory", finding);
        }
        String remedy = "smaller heaps: ONTIME_SPARK_DRIVER_MEMORY=2g ONTIME_MONGODB_MEMORY=768m ./ontime up";
        return total >= MEMORY_NEEDED
                ? Check.warning("Memory", finding + "; 8 GiB are comfortable", remedy)
                : Check.missing("Memory", finding + "; 5 GiB are needed", remedy);
    }

    private static long memoryInTotal() {
        try (Stream<String> lines = Files.lines(Path.of("/proc/meminfo"))) {
            return lines.filter(line -> line.startsWith("MemTotal:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
                    .findFirst()
                    .orElse(Long.MAX_VALUE);
        } catch (IOException e) {
            // Not Linux: nothing is known against it.
            return Long.MAX_VALUE;
        }
    }

    private Check disk() {
        try {
            FileStore disk = Files.getFileStore(launch.root());
            long usable = disk.getUsableSpace();
            String finding = "%s free at %s".formatted(gibibytes(usable), launch.root());
            if (usable >= DISK_ADVISED) {
                return Check.ok("Disk", finding);
            }
            String remedy = "free some, or keep the tables elsewhere: ONTIME_DATA=/another/disk ./ontime up";
            return usable >= DISK_NEEDED
                    ? Check.warning("Disk", finding + "; 10 GiB are comfortable", remedy)
                    : Check.missing("Disk", finding + "; 2 GiB are needed", remedy);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Optional<Check> changeOfUser() {
        boolean root = System.getProperty("user.name", "").equals("root");
        boolean needed = root && launch.settings().elasticsearch().url().isEmpty();
        return !needed
                ? Optional.empty()
                : Optional.of(findCommand("setpriv")
                        .map(path -> Check.ok("setpriv", path + " (Elasticsearch never runs as root)"))
                        .orElseGet(() -> Check.missing(
                                "setpriv", "Elasticsearch never runs as root", "apt-get install util-linux")));
    }

    private Check chromium() {
        return Stream.of("chromium", "chromium-browser", "google-chrome")
                .flatMap(name -> findCommand(name).stream())
                .findFirst()
                .map(path -> Check.ok("Chromium", path + " (for tests)"))
                .orElseGet(
                        () -> Check.warning("Chromium", "not found; only tests need it", "apt-get install chromium"));
    }

    private static Check unknown(String variable) {
        return Check.warning(
                "Setting",
                variable + " is no setting, and is ignored",
                "its name? see ontime.properties; unset " + variable);
    }

    private Optional<Path> findCommand(String name) {
        return Arrays.stream(environment.getOrDefault("PATH", "").split(":"))
                .filter(folder -> !folder.isEmpty())
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static String gibibytes(long bytes) {
        return String.format(Locale.ROOT, "%.1f GiB", (double) bytes / GIBIBYTE);
    }
}
