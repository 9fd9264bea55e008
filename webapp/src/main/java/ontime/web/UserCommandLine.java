package ontime.web;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import ontime.model.settings.SettingsReader;
import ontime.web.account.Passwords;
import ontime.web.account.UserCommands;
import ontime.web.account.Users;
import org.springframework.boot.logging.LoggingSystem;

/** Adds, lists and removes users, for {@code ./ontime user}. It needs only the document server. */
public final class UserCommandLine {

    private UserCommandLine() {}

    /** Exits with the command's exit code. */
    public static void main(String[] arguments) {
        // Nothing but the outcome is printed.
        LoggingSystem.get(UserCommandLine.class.getClassLoader()).beforeInitialize();
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        int exitCode = StoresConfiguration.withStore(SettingsReader.read(), store -> {
            Passwords passwords = new Passwords();
            return new UserCommands(new Users(store, passwords, Clock.systemUTC()), passwords, out)
                    .run(List.of(arguments));
        });
        System.exit(exitCode);
    }
}
