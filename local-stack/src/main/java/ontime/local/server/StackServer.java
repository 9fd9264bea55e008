package ontime.local.server;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import ontime.local.process.DetachedCommand;
import ontime.local.process.LoopbackPorts;
import ontime.local.process.Ports;

/** How one server is configured, started and asked whether it answers. */
interface StackServer {

    Part part();

    /** The address of a server that runs already: then none is started. */
    Optional<String> external();

    /** Ports by purpose: the configured ones or the next free. */
    Ports choosePorts(LoopbackPorts free);

    /** Writes the configuration; gives the command that serves. */
    DetachedCommand configure(Ports ports) throws IOException;

    String address(Ports ports);

    /** The settings that lead a child process to the server. */
    Map<String, String> environment(String address, Ports ports);

    /** Whether it answers in its own protocol now. */
    boolean answers(String address);

    /** What has to be in the server before it is used; called each time it is found answering. */
    default void prepare(String address) {}

    /** How long it may take to start on a busy machine. */
    Duration patience();
}
