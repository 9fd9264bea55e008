package ontime.local.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import ontime.local.process.ForegroundCommand;

/**
 * The user that runs Elasticsearch. Elasticsearch refuses to run as root; root runs it as the user nobody.
 *
 * @param prefix the command that changes the user; empty if the user need not change
 */
record ElasticUser(List<String> prefix) {

    private static final String NOBODY = "65534";

    private static final Set<Object> OURS = Set.of(0, Integer.valueOf(NOBODY));

    static ElasticUser ofThisProcess() throws IOException {
        boolean root = Integer.valueOf(0).equals(Files.getAttribute(Path.of("/proc/self"), "unix:uid"));
        return new ElasticUser(
                root ? List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups") : List.of());
    }

    /** Whether the user can enter and read a folder. */
    boolean canRead(Path folder) {
        return prefix.isEmpty()
                || run(with(prefix, "test", "-r", folder.toString(), "-a", "-x", folder.toString())) == 0;
    }

    /**
     * Checks a folder in a place that every user may write to.
     *
     * @throws IOException if it belongs to neither root nor this user
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

    /** Makes the user the owner of a folder and of everything in it. */
    void own(Path folder) throws IOException {
        if (!prefix.isEmpty() && run(List.of("chown", "-R", NOBODY + ":" + NOBODY, folder.toString())) != 0) {
            throw new IOException("cannot make user %2$s the owner of %1$s".formatted(folder, NOBODY));
        }
    }

    private static List<String> with(List<String> prefix, String... command) {
        List<String> whole = new ArrayList<>(prefix);
        whole.addAll(List.of(command));
        return whole;
    }

    private static int run(List<String> command) {
        return new ForegroundCommand(command, Map.of(), Path.of("/")).run();
    }
}
