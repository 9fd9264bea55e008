package ontime.local.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import ontime.local.process.DetachedCommand;
import ontime.local.process.LogTail;
import ontime.local.process.LoopbackPorts;
import ontime.local.process.PartState;
import ontime.local.process.Patience;
import ontime.local.process.PortHolder;
import ontime.local.process.Ports;
import ontime.local.process.RunningProcess;
import ontime.local.process.StateFile;
import ontime.local.process.StepFailedException;

/** Starts servers that do not run, and waits until they answer. */
final class StackStarter {

    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration EXTERNAL_PATIENCE = Duration.ofSeconds(10);
    private static final Duration PORT_PATIENCE = Duration.ofSeconds(3);
    private static final Duration GRACE = Duration.ofSeconds(20);
    private static final int TAIL_LINES = 5;

    private final StateFile state;
    private final StackFolders folders;
    private final LoopbackPorts free = new LoopbackPorts();

    StackStarter(StateFile state, StackFolders folders) {
        this.state = state;
        this.folders = folders;
    }

    PendingPart begin(StackServer server) {
        Optional<String> external = server.external();
        if (external.isPresent()) {
            return new PendingPart(server, RunningPart.Origin.EXTERNAL, external.get(), Optional.empty());
        }
        Optional<PartState> earlier = state.find(server.part().partName());
        if (server.password().filter(password -> !password.exists()).isPresent()) {
            // A server that an earlier release started lets everybody in.
            earlier.ifPresent(part -> part.process().stop(GRACE));
        }
        return earlier.filter(part -> part.process().isAlive())
                .map(part -> pending(server, RunningPart.Origin.KEPT, part))
                .orElseGet(() -> pending(server, RunningPart.Origin.STARTED, launch(server, earlier)));
    }

    private static PendingPart pending(StackServer server, RunningPart.Origin origin, PartState part) {
        return new PendingPart(server, origin, server.address(part.ports()), Optional.of(part));
    }

    private PartState launch(StackServer server, Optional<PartState> earlier) {
        // A server that ended restarts on its old ports if they are free: its clients look for it there.
        Ports ports = earlier.map(PartState::ports)
                .filter(StackStarter::becomeFree)
                .orElseGet(() -> server.choosePorts(free));
        try {
            DetachedCommand command = server.configure(ports);
            RunningProcess process = command.start();
            PartState part = new PartState(server.part().partName(), process, ports, command.log());
            state.put(part);
            return part;
        } catch (IOException e) {
            throw new UncheckedIOException(server.part().partName() + " cannot be configured", e);
        }
    }

    private static boolean becomeFree(Ports ports) {
        // The last threads of a killed process may hold the ports for a moment.
        return Patience.until(PORT_PATIENCE, POLL, ports::areFree);
    }

    RunningPart awaitReady(PendingPart pending) {
        StackServer server = pending.server();
        Duration patience = pending.state().isPresent() ? server.patience() : EXTERNAL_PATIENCE;
        List<String> refusals = new ArrayList<>();
        boolean decided = Patience.until(patience, POLL, () -> {
            if (hasEnded(pending) || answers(pending)) {
                return true;
            }
            findRefusal(pending).ifPresent(refusals::add);
            return !refusals.isEmpty();
        });
        if (hasEnded(pending) && pending.origin() == RunningPart.Origin.KEPT) {
            // It was about to end.
            return awaitReady(begin(server));
        }
        if (!decided || hasEnded(pending) || !refusals.isEmpty()) {
            throw failure(pending, patience, refusals.stream().findFirst());
        }
        server.prepare(pending.address());
        Ports ports = pending.state().map(PartState::ports).orElse(Ports.NONE);
        return new RunningPart(
                server.part(), pending.address(), server.environment(pending.address(), ports), pending.origin());
    }

    /** An external server that refuses this process will not change its mind while we wait. */
    private static Optional<String> findRefusal(PendingPart pending) {
        return pending.state().isEmpty() ? pending.server().refusal(pending.address()) : Optional.empty();
    }

    /** Another stack may have taken the port a moment before: what answers there is then its server, not ours. */
    private static boolean answers(PendingPart pending) {
        return pending.server().answers(pending.address())
                && pending.state()
                        .filter(part -> part.ports().areHeldByOthers(part.process()))
                        .isEmpty();
    }

    private static boolean hasEnded(PendingPart pending) {
        return pending.state().filter(part -> !part.process().isAlive()).isPresent();
    }

    private static String others(PendingPart pending) {
        return pending.state().stream()
                .flatMap(part -> part.ports().byPurpose().values().stream())
                .flatMap(port -> PortHolder.find(port)
                        .map(holder -> String.format(Locale.ROOT, ": port %d is in use by %s", port, holder))
                        .stream())
                .findFirst()
                .orElse("");
    }

    private StepFailedException failure(PendingPart pending, Duration patience, Optional<String> refusal) {
        String part = pending.server().part().partName();
        if (pending.state().isEmpty()) {
            return new StepFailedException(refusal.orElseGet(
                    () -> "%s: nothing answers at %s, the address in the settings".formatted(part, pending.address())));
        }
        String reason = hasEnded(pending)
                ? "ended while it was starting" + others(pending)
                : String.format(
                        Locale.ROOT, "did not answer at %s within %d s", pending.address(), patience.toSeconds());
        List<String> tail = LogTail.read(folders.log(part), TAIL_LINES);
        return new StepFailedException(
                part + ": " + reason + (tail.isEmpty() ? "" : ": " + String.join("\n    ", tail)),
                Optional.of(folders.log(part)));
    }
}
