package ontime.local.server;

import java.util.Optional;
import ontime.local.process.PartState;

/**
 * A server that has not answered yet.
 *
 * @param state its process; empty if the server is external
 */
record PendingPart(StackServer server, RunningPart.Origin origin, String address, Optional<PartState> state) {}
