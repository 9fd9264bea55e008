package ontime.local.command;

import java.io.PrintWriter;
import picocli.CommandLine.Model.CommandSpec;

/** The user who may do anything: what lets people run code should not run as that user. */
final class Root {

    private Root() {}

    static boolean isUser() {
        return "root".equals(System.getProperty("user.name"));
    }

    /**
     * Warns where it is the user.
     *
     * @param server what runs
     * @param who such as "has its token": who can do anything then
     */
    static void warn(CommandSpec command, String server, String who) {
        if (isUser()) {
            PrintWriter err = command.commandLine().getErr();
            err.printf(
                    "WARNING: %s runs as root: whoever %s can do anything to this machine."
                            + " Call ./ontime %s as an ordinary user instead.%n",
                    server, who, command.name());
            err.flush();
        }
    }
}
