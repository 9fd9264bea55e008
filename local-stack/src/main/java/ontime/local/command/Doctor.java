package ontime.local.command;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
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

/** Checks whether this machine has what {@code up} needs, and shows how to fix what is missing. */
final class Doctor {

    private static final long GIBIBYTE = 1L << 30;
    private static final int JAVA = 17;

    /** Not on the path of every user. */
    private static final Path VARNISHD = Path.of("/usr/sbin/varnishd");

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
        checks.add(varnish());
        SettingsReader.listUnknown(environment).stream().map(Doctor::unknown).forEach(checks::add);
        return checks;
    }

    private static Check java() {
        String version = Runtime.version().toString();
        return Runtime.version().feature() == JAVA
                ? Check.ok("Java", version + " in " + Installation.javaHome())
                : Check.missing("Java", version + "; OnTime needs Java 17", "apt-get install openjdk-17-jdk-headless");
    }

    private Check maven() {
        return findCommand("mvn")
                .map(path -> Check.ok("Maven", path.toString()))
                .orElseGet(() -> Check.missing("Maven", "not found", "apt-get install maven"));
    }

    private static Check memory() {
        return size(
                "Memory",
                ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getTotalMemorySize(),
                "in total",
                8,
                5,
                "use smaller heaps: ONTIME_SPARK_DRIVER_MEMORY=2g ONTIME_MONGODB_MEMORY=768m ./ontime up");
    }

    private Check disk() {
        try {
            return size(
                    "Disk",
                    Files.getFileStore(launch.root()).getUsableSpace(),
                    "free at " + launch.root(),
                    10,
                    2,
                    "free some space, or use another disk for the tables: ONTIME_DATA=/another/disk ./ontime up");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param advised the recommended size in GiB */
    private static Check size(String name, long bytes, String where, int advised, int required, String remedy) {
        String finding = String.format(Locale.ROOT, "%.1f GiB %s", (double) bytes / GIBIBYTE, where);
        if (bytes >= advised * GIBIBYTE) {
            return Check.ok(name, finding);
        }
        return bytes >= required * GIBIBYTE
                ? Check.warning(
                        name, String.format(Locale.ROOT, "%s; %d GiB are recommended", finding, advised), remedy)
                : Check.missing(name, String.format(Locale.ROOT, "%s; %d GiB are required", finding, required), remedy);
    }

    private Optional<Check> changeOfUser() {
        boolean root = System.getProperty("user.name", "").equals("root");
        boolean needed = root && launch.settings().elasticsearch().url().isEmpty();
        return !needed
                ? Optional.empty()
                : Optional.of(findCommand("setpriv")
                        .map(path -> Check.ok("setpriv", path + " (it starts Elasticsearch as another user)"))
                        .orElseGet(() -> Check.missing(
                                "setpriv",
                                "not found; Elasticsearch does not run as root",
                                "apt-get install util-linux")));
    }

    private Check chromium() {
        return Stream.of("chromium", "chromium-browser", "google-chrome")
                .flatMap(name -> findCommand(name).stream())
                .findFirst()
                .map(path -> Check.ok("Chromium", path + " (for tests)"))
                .orElseGet(
                        () -> Check.warning("Chromium", "not found; only tests need it", "apt-get install chromium"));
    }

    private static Check varnish() {
        return Files.isExecutable(VARNISHD)
                ? Check.ok("Varnish", VARNISHD + " (for tests)")
                : Check.warning("Varnish", "not found; only tests need it", "apt-get install varnish varnish-modules");
    }

    private static Check unknown(String variable) {
        return Check.warning(
                "Setting",
                variable + " is not a setting and has no effect",
                "look up its name in ontime.properties; unset " + variable);
    }

    private Optional<Path> findCommand(String name) {
        return Arrays.stream(environment.getOrDefault("PATH", "").split(":"))
                .filter(folder -> !folder.isEmpty())
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
