package ontime.local.command;

import java.io.PrintWriter;
import picocli.CommandLine.Model.CommandSpec;

/** Warns about servers that run as root although people can run code in them. */
final class Root {

    private Root() {}

    static boolean isUser() {
        return "root".equals(System.getProperty("user.name"));
    }

    /**
     * Warns if the user is root.
     *
     * @param server the server's name
     * @param who who can run code in the server, such as "has its token"
     */
    static void warn(CommandSpec command, String server, String who) {
        if (isUser()) {
            PrintWriter err = command.commandLine().getErr();
            err.printf(
                    "WARNING: %s runs as root. Anyone who %s can do anything on this machine."
                            + " Run ./ontime %s as an ordinary user instead.%n",
                    server, who, command.name());
            err.flush();
        }
    }
}
