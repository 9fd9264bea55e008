package ontime.local.server;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import ontime.local.process.DetachedCommand;
import ontime.local.process.LoopbackPorts;
import ontime.local.process.Ports;

/** A server of the local stack: its configuration, its command and its health check. */
interface StackServer {

    Part part();

    /** The address of an external server, if a setting has one. Then no server is started. */
    Optional<String> external();

    /** Chooses the configured ports, or the next free ones. */
    Ports choosePorts(LoopbackPorts free);

    /** Writes the configuration, and returns the server's command. */
    DetachedCommand configure(Ports ports) throws IOException;

    String address(Ports ports);

    /** The environment variables that connect another process to the server. */
    Map<String, String> environment(String address, Ports ports);

    /** The password that the server of the stack asks for; empty if it has none. */
    default Optional<ServerPassword> password() {
        return Optional.empty();
    }

    /** Whether the server answers in its own protocol now. */
    boolean answers(String address);

    /** Why an external server refuses this process, as one sentence: a password, a certificate. Empty if it does not. */
    default Optional<String> refusal(String address) {
        return Optional.empty();
    }

    /** Creates what clients expect to exist. Called after each health check that ends a start. */
    default void prepare(String address) {}

    /** The longest time that a start may take on a busy machine. */
    Duration patience();
}
