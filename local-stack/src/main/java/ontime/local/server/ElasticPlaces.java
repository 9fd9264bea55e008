package ontime.local.server;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.UUID;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Folders of Elasticsearch, all of which its user can reach. A project below a folder that is closed to others (such as
 * {@code /root}) keeps them in {@code /var/tmp}, under a name made from the project's own.
 *
 * @param home the program, only read
 * @param store everything that is written
 */
record ElasticPlaces(Path home, Path store) {

    private static final Logger LOG = LoggerFactory.getLogger(ElasticPlaces.class);
    private static final Path OPEN_TO_ALL = Path.of("/var/tmp");

    static ElasticPlaces choose(ElasticUser user, Path program, Path wantedStore) throws IOException {
        Files.createDirectories(wantedStore);
        user.own(wantedStore);
        Path store = user.canRead(wantedStore) ? wantedStore : user.requireOurs(outside("store", wantedStore));
        Path home = user.canRead(program.resolve("bin")) ? program : copied(user, program);
        ElasticPlaces places = new ElasticPlaces(home, store);
        Files.createDirectories(places.configuration());
        Files.createDirectories(places.temporary());
        if (!store.equals(wantedStore)) {
            LOG.warn("the user of Elasticsearch can't reach {}: its files are in {}", wantedStore, store);
        }
        return places;
    }

    /** Where the store is kept when its wanted folder can't be reached. */
    static Path outside(String what, Path wanted) {
        String name = UUID.nameUUIDFromBytes(wanted.toString().getBytes(StandardCharsets.UTF_8))
                .toString()
                .substring(0, 8);
        return OPEN_TO_ALL.resolve("ontime-elasticsearch-%s-%s".formatted(what, name));
    }

    private static Path copied(ElasticUser user, Path program) throws IOException {
        Path copy = user.requireOurs(outside("program", program));
        Path done = copy.resolve("copied");
        if (!Files.exists(done)) {
            LOG.warn("the user of Elasticsearch can't reach {}: it is copied to {}", program, copy);
            copyTree(program, copy);
            Files.createFile(done);
            user.own(copy);
        }
        return copy;
    }

    private static void copyTree(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Path target = to.resolve(from.relativize(file));
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
                }
            }
        }
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
