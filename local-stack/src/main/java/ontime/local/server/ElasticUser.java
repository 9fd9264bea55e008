package ontime.local.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Who runs Elasticsearch: it refuses to be root, so root becomes nobody for it.
 *
 * @param prefix command that changes the user; empty where there's no need
 */
record ElasticUser(List<String> prefix) {

    private static final String NOBODY = "65534";

    private static final Set<Object> OURS = Set.of(0, Integer.valueOf(NOBODY));

    static ElasticUser ofThisProcess() throws IOException {
        boolean root = Integer.valueOf(0).equals(Files.getAttribute(Path.of("/proc/self"), "unix:uid"));
        return new ElasticUser(
                root ? List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups") : List.of());
    }

    /** Whether the user can go to a folder and read it. */
    boolean canRead(Path folder) throws IOException {
        return prefix.isEmpty()
                || run(with(prefix, "test", "-r", folder.toString(), "-a", "-x", folder.toString())) == 0;
    }

    /**
     * A folder in a place that everyone may write to, refused where someone else made it first.
     *
     * @throws IOException where it belongs to neither root nor this user
     */
    Path requireOurs(Path folder) throws IOException {
        if (Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            Object owner = Files.getAttribute(folder, "unix:uid", LinkOption.NOFOLLOW_LINKS);
            if (!OURS.contains(owner) || Files.isSymbolicLink(folder)) {
                throw new IOException("%s belongs to user %s; delete it".formatted(folder, owner));
            }
        }
        return folder;
    }

    /** Gives a folder and all in it to the user. */
    void own(Path folder) throws IOException {
        if (!prefix.isEmpty() && run(List.of("chown", "-R", NOBODY + ":" + NOBODY, folder.toString())) != 0) {
            throw new IOException("can't give %s to user %s".formatted(folder, NOBODY));
        }
    }

    private static List<String> with(List<String> prefix, String... command) {
        List<String> whole = new ArrayList<>(prefix);
        whole.addAll(List.of(command));
        return whole;
    }

    private static int run(List<String> command) throws IOException {
        try {
            return new ProcessBuilder(command).inheritIO().start().waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }
}
