package ontime.model.account;

import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A person who may sign in and ask questions in SQL.
 *
 * @param name with which the person signs in: lower-case letters, digits, dots and hyphens
 * @param passwordHash of bcrypt, with its salt and cost
 * @param administrator whether the person sees and stops the queries of everybody
 * @param tables that the person may read; all if empty
 * @param createdAt when the account was added
 * @param passwordSetAt when the password was set last; sessions that began before end
 */
public record UserAccount(
        String name,
        String passwordHash,
        boolean administrator,
        List<String> tables,
        Instant createdAt,
        Instant passwordSetAt) {

    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9.-]{0,31}");

    public UserAccount {
        if (!isName(name)) {
            throw new IllegalArgumentException(
                    "%s is no user name: use 1 to 32 lower-case letters, digits, dots and hyphens".formatted(name));
        }
        tables = List.copyOf(tables);
    }

    /** Whether a text can be the name of a user. */
    public static boolean isName(String text) {
        return NAME.matcher(text).matches();
    }

    /** Whether the person may read a table. */
    public boolean mayRead(String table) {
        return tables.isEmpty() || tables.contains(table);
    }

    /** The same person with another password. */
    public UserAccount withPassword(String newHash, Instant now) {
        return new UserAccount(name, newHash, administrator, tables, createdAt, now);
    }

    /** Without the hash. */
    @Override
    public String toString() {
        return "UserAccount[" + name + "]";
    }
}
