package ontime.local.part;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import ontime.local.launch.Launch;
import ontime.local.process.Installation;
import ontime.local.process.UnprivilegedUser;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The operating-system user of the SQL gateway and of the process that runs its statements. If root starts it, that is
 * {@code ontime-sql}, if the machine has such a user, or {@code nobody}: it can read the tables but not change them, and has
 * folders of its own for results. If it cannot read something that it needs, the gateway runs as root.
 *
 * @param prefix of the gateway's command
 * @param classPath that the user can read
 * @param token the file of the gateway's token that the user can read
 */
record SqlUser(List<String> prefix, String classPath, Path token) {

    private static final Logger LOG = LoggerFactory.getLogger(SqlUser.class);
    private static final String NAME = "ontime-sql";

    /** What the gateway writes is nobody else's to read. */
    private static final List<String> PRIVATE_FILES = List.of("/bin/sh", "-c", "umask 077; exec \"$@\"", "sh");

    /**
     * Chooses the user and lays out what it needs.
     *
     * @param work the gateway's own folder
     * @param classPath of the gateway
     * @param token the file of its token
     */
    static SqlUser prepare(Launch launch, Path work, String classPath, Path token) {
        try {
            UnprivilegedUser user = UnprivilegedUser.named(NAME);
            if (!user.isOther()) {
                return new SqlUser(PRIVATE_FILES, classPath, token);
            }
            Path home = work.toAbsolutePath();
            Files.createDirectories(home);
            user.own(home);
            Optional<Path> unreadable = unreadable(launch, user, home);
            if (unreadable.isPresent()) {
                LOG.warn("the SQL gateway runs as root: its user cannot read {}", unreadable.get());
                return new SqlUser(PRIVATE_FILES, classPath, token);
            }
            List<String> prefix = new ArrayList<>(user.prefix());
            prefix.add("--no-new-privs");
            prefix.addAll(PRIVATE_FILES);
            return new SqlUser(prefix, linked(launch, classPath), copied(user, home, token));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<Path> unreadable(Launch launch, UnprivilegedUser user, Path home) throws IOException {
        List<Path> needed = new ArrayList<>(List.of(
                home,
                launch.folders().run().toAbsolutePath(),
                Path.of(Installation.java()).toRealPath().getParent()));
        Optional.ofNullable(System.getenv("ONTIME_REFERENCE")).map(Path::of).ifPresent(needed::add);
        if (!launch.data().contains("://")) {
            Path data = launch.root().resolve(launch.data()).toAbsolutePath();
            Path results = Files.createDirectories(data.resolve("sql"));
            user.own(results);
            needed.add(results);
            Stream.of("on_time_performance", "on_time_performance/_delta_log", "reference")
                    .map(data::resolve)
                    .filter(Files::isDirectory)
                    .forEach(needed::add);
        }
        return needed.stream().filter(folder -> !user.canRead(folder)).findFirst();
    }

    /** Links to the libraries, which are usually in root's home. */
    private static String linked(Launch launch, String classPath) throws IOException {
        Path folder = launch.folders().run().toAbsolutePath().resolve("sql-libraries");
        Files.createDirectories(folder);
        List<String> linked = new ArrayList<>();
        for (String entry : classPath.split(":", -1)) {
            Path jar = Path.of(entry).toAbsolutePath();
            Path link = folder.resolve(jar.getFileName());
            if (!Files.exists(link) || !Files.isSameFile(link, jar)) {
                Files.deleteIfExists(link);
                link(jar, link);
            }
            linked.add(link.toString());
        }
        return String.join(":", linked);
    }

    private static void link(Path jar, Path link) throws IOException {
        try {
            Files.createLink(link, jar);
        } catch (IOException | UnsupportedOperationException e) {
            // Another file system.
            Files.copy(jar, link);
        }
    }

    private static Path copied(UnprivilegedUser user, Path home, Path token) throws IOException {
        Path copy = home.resolve("token");
        Files.deleteIfExists(copy);
        Files.createFile(copy, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(copy, Files.readString(token));
        user.own(copy);
        return copy;
    }
}
