package ontime.web.account;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import ontime.model.account.UserAccount;

/** The commands of {@code ./ontime user}. A new password is printed once, and stored nowhere. */
public final class UserCommands {

    private static final int DONE = 0;
    private static final int FAILED = 1;
    private static final int USAGE = 2;
    private static final String FIRST = "admin";
    private static final String ADMINISTRATOR = "--administrator";
    private static final String TABLES = "--tables=";

    private final Users users;
    private final Passwords passwords;
    private final PrintWriter out;

    public UserCommands(Users users, Passwords passwords, PrintWriter out) {
        this.users = users;
        this.passwords = passwords;
        this.out = out;
    }

    /**
     * Runs a command.
     *
     * @param arguments {@code add NAME [--administrator] [--tables=a,b]}, {@code list}, {@code password NAME},
     *     {@code remove NAME}, or {@code first}, which adds an administrator if there is no user yet
     * @return the exit code
     */
    public int run(List<String> arguments) {
        String action = arguments.isEmpty() ? "" : arguments.get(0);
        List<String> names = arguments.stream()
                .skip(1)
                .filter(argument -> !argument.equals(ADMINISTRATOR) && !argument.startsWith(TABLES))
                .toList();
        if (names.size() > 1 || names.stream().anyMatch(argument -> argument.startsWith("-"))) {
            // A misspelled --tables would let a user read all tables.
            return usage();
        }
        Optional<String> name = names.stream().findFirst();
        return switch (action) {
            case "list" -> list();
            case "first" -> first();
            case "add" -> name.map(user -> add(user, arguments)).orElseGet(this::usage);
            case "password" -> name.map(this::password).orElseGet(this::usage);
            case "remove" -> name.map(this::remove).orElseGet(this::usage);
            default -> usage();
        };
    }

    private int list() {
        users.list()
                .forEach(user -> out.println(user.name()
                        + (user.administrator() ? "  administrator" : "")
                        + (user.tables().isEmpty() ? "  all tables" : "  " + String.join(", ", user.tables()))));
        return DONE;
    }

    /** Prints the name and the password, if the user is new. */
    private int first() {
        String password = passwords.generate();
        if (users.list().isEmpty() && users.add(FIRST, password, true, List.of())) {
            out.println("user " + FIRST);
            out.println("password " + password);
        }
        return DONE;
    }

    private int add(String name, List<String> arguments) {
        if (!UserAccount.isName(name)) {
            return say("a user name has 1 to 32 lower-case letters, digits, dots and hyphens: " + name, USAGE);
        }
        List<String> tables = new ArrayList<>();
        arguments.stream()
                .filter(argument -> argument.startsWith(TABLES))
                .forEach(argument -> tables.addAll(
                        Arrays.asList(argument.substring(TABLES.length()).split(","))));
        String password = passwords.generate();
        return users.add(name, password, arguments.contains(ADMINISTRATOR), tables)
                ? say("password of " + name + ": " + password, DONE)
                : say("there is a user " + name + " already", FAILED);
    }

    private int password(String name) {
        return users.find(name)
                .map(user -> {
                    String password = passwords.generate();
                    users.setPassword(user, password);
                    return say("new password of " + name + ": " + password, DONE);
                })
                .orElseGet(() -> unknown(name));
    }

    private int remove(String name) {
        return users.find(name)
                .map(user -> {
                    users.remove(user);
                    return say(name + " is removed", DONE);
                })
                .orElseGet(() -> unknown(name));
    }

    private int unknown(String name) {
        return say("there is no user " + name, FAILED);
    }

    private int usage() {
        return say(
                "use: user add NAME [--administrator] [--tables=flights,airlines] | list | password NAME | remove NAME",
                USAGE);
    }

    private int say(String line, int exitCode) {
        out.println(line);
        return exitCode;
    }
}
