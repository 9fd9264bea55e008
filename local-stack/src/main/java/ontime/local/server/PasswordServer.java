package ontime.local.server;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import ontime.local.process.Ports;
import ontime.model.settings.Settings;
import ontime.model.settings.SettingsReader;

/** A server that asks its clients for the generated password of the stack, unless it is an external one. */
interface PasswordServer extends StackServer {

    StackFolders folders();

    /** What the names of its clients' environment variables begin with, such as {@code ONTIME_KAFKA}. */
    String variables();

    /** The environment variable that has its address. */
    String addressVariable();

    default ServerPassword ownPassword() {
        return ServerPassword.of(folders(), part());
    }

    @Override
    default Optional<ServerPassword> password() {
        return Optional.of(ownPassword());
    }

    /** The environment variables with which clients log in to the server of the stack. */
    default Map<String, String> login() {
        return ownPassword().environment(variables());
    }

    @Override
    default Map<String, String> environment(String address, Ports ports) {
        Map<String, String> environment = new HashMap<>(Map.of(addressVariable(), address));
        if (external().isEmpty()) {
            environment.putAll(login());
        }
        return environment;
    }

    /** The settings of a client of the server of the stack. */
    default Settings ofClient(String address) {
        return SettingsReader.read(environment(address, Ports.NONE));
    }
}
