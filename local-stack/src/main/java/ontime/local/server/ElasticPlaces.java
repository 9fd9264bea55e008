package ontime.local.server;

import static java.nio.file.StandardCopyOption.COPY_ATTRIBUTES;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.UUID;
import ontime.local.process.UnprivilegedUser;
import org.apache.commons.io.file.PathUtils;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The folders of Elasticsearch. Its user can access all of them: if the project is in a folder that other users cannot
 * enter, such as {@code /root}, they are in {@code /var/tmp}, with a name that contains a hash of the project's path.
 *
 * @param home the program, which Elasticsearch only reads
 * @param store everything that Elasticsearch writes
 */
record ElasticPlaces(Path home, Path store) {

    private static final Logger LOG = LoggerFactory.getLogger(ElasticPlaces.class);
    private static final Path OPEN_TO_ALL = Path.of("/var/tmp");

    static ElasticPlaces choose(UnprivilegedUser user, Path program, Path ownStore) throws IOException {
        Files.createDirectories(ownStore);
        user.own(ownStore);
        closeToOthers(ownStore);
        Path store = user.canRead(ownStore) ? ownStore : user.requireOurs(outside("store", ownStore));
        Path home = user.canRead(program.resolve("bin")) ? program : copied(user, program);
        ElasticPlaces places = new ElasticPlaces(home, store);
        Files.createDirectories(places.configuration());
        Files.createDirectories(places.temporary());
        closeToOthers(store);
        if (!store.equals(ownStore)) {
            LOG.warn("the user of Elasticsearch cannot access {}; its files are in {}", ownStore, store);
        }
        return places;
    }

    private static void closeToOthers(Path folder) throws IOException {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
    }

    /** The folder that replaces one that the user cannot access. */
    static Path outside(String what, Path folder) {
        String name = UUID.nameUUIDFromBytes(folder.toString().getBytes(StandardCharsets.UTF_8))
                .toString()
                .substring(0, 8);
        return OPEN_TO_ALL.resolve("ontime-elasticsearch-%s-%s".formatted(what, name));
    }

    private static Path copied(UnprivilegedUser user, Path program) throws IOException {
        Path copy = user.requireOurs(outside("program", program));
        Path done = copy.resolve("copied");
        if (!Files.exists(done)) {
            LOG.warn("the user of Elasticsearch cannot access {}; copying it to {}", program, copy);
            PathUtils.copyDirectory(program, copy, REPLACE_EXISTING, COPY_ATTRIBUTES);
            Files.createFile(done);
            user.own(copy);
        }
        return copy;
    }

    Path configuration() {
        return store.resolve("config");
    }

    Path temporary() {
        return store.resolve("tmp");
    }

    Path data() {
        return store.resolve("data");
    }
}
