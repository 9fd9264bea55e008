package ontime.model.settings;

import java.util.Optional;

/** Rules for settings of servers that ask for a login or TLS. */
final class Logins {

    private Logins() {}

    /** Refuses a user without a password, and a password without a user. */
    static void requireBoth(String prefix, Optional<String> user, Optional<Secret> password) {
        if (user.isPresent() != password.isPresent()) {
            throw new IllegalArgumentException("set both %1$s_USER and %1$s_PASSWORD, or neither".formatted(prefix));
        }
    }

    /** Refuses a login or TLS without a server: those of the local stack have passwords of their own. */
    static void requireServer(String addressSetting, Optional<String> address, boolean isSecured) {
        if (isSecured && address.isEmpty()) {
            throw new IllegalArgumentException(addressSetting
                    + " must be set, too: the servers of the local stack generate their own passwords and have no TLS");
        }
    }
}
