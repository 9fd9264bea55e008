package ontime.local.server;

import java.util.Optional;
import ontime.local.process.PartState;

/**
 * A server that was started, found or named, and has not answered yet.
 *
 * @param state its process; empty: a server that a setting names
 */
record PendingPart(StackServer server, RunningPart.Origin origin, String address, Optional<PartState> state) {}
