package ontime.local.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The user that runs a server which root starts: {@code nobody}, or one of the server's own if the machine has it. Whoever
 * is not root runs the server as himself.
 *
 * @param id of the user and of the group; empty if the user need not change
 */
public record UnprivilegedUser(String id) {

    private static final String NOBODY = "65534";
    private static final Path USERS = Path.of("/etc/passwd");

    /** The user nobody if this process is root's. */
    public static UnprivilegedUser ofThisProcess() throws IOException {
        return new UnprivilegedUser(isRoot() ? NOBODY : "");
    }

    /** The user of a name, or nobody if there is none, if this process is root's. */
    public static UnprivilegedUser named(String name) throws IOException {
        return new UnprivilegedUser(isRoot() ? idIn(Files.readAllLines(USERS), name) : "");
    }

    private static boolean isRoot() throws IOException {
        return Integer.valueOf(0).equals(Files.getAttribute(Path.of("/proc/self"), "unix:uid"));
    }

    static String idIn(List<String> users, String name) {
        return users.stream()
                .map(line -> line.split(":", -1))
                .filter(user -> user.length > 3 && user[0].equals(name) && user[2].equals(user[3]))
                .map(user -> user[2])
                .findFirst()
                .orElse(NOBODY);
    }

    /** Whether the user is another than that of this process. */
    public boolean isOther() {
        return !id.isEmpty();
    }

    /** The command that changes the user, to be put before another command; empty if the user need not change. */
    public List<String> prefix() {
        return isOther() ? List.of("setpriv", "--reuid=" + id, "--regid=" + id, "--clear-groups") : List.of();
    }

    /** Whether the user can enter and read a folder. */
    public boolean canRead(Path folder) {
        return !isOther() || run(with(prefix(), "test", "-r", folder.toString(), "-a", "-x", folder.toString())) == 0;
    }

    /**
     * Checks a folder in a place that every user may write to.
     *
     * @throws IOException if it belongs to neither root nor this user
     */
    public Path requireOurs(Path folder) throws IOException {
        if (Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            Object owner = Files.getAttribute(folder, "unix:uid", LinkOption.NOFOLLOW_LINKS);
            if (!Set.of("0", isOther() ? id : NOBODY).contains(String.valueOf(owner)) || Files.isSymbolicLink(folder)) {
                throw new IOException("%s belongs to user %s; delete it".formatted(folder, owner));
            }
        }
        return folder;
    }

    /** Makes the user the owner of a folder and of everything in it. */
    public void own(Path folder) throws IOException {
        if (isOther() && run(List.of("chown", "-R", id + ":" + id, folder.toString())) != 0) {
            throw new IOException("cannot make user %2$s the owner of %1$s".formatted(folder, id));
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
