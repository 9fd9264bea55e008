package ontime.local.command;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import ontime.local.launch.ExitCode;
import ontime.local.launch.Launch;
import ontime.local.launch.RunLock;
import ontime.local.part.SupervisorPart;
import ontime.local.server.StackStopper;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
        name = "down",
        description = "Stop everything that up started, and only that. What was loaded stays.",
        footer = {"", "Asks each process to end; kills it where it does not within 20 seconds."})
final class DownCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before the command runs
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        Launch launch = Launch.read();
        // It would start again what is stopped.
        new SupervisorPart(launch).stop();
        return RunLock.during(launch.folders().run(), () -> stop(launch, out));
    }

    private static int stop(Launch launch, PrintWriter out) {
        AtomicInteger stopped = new AtomicInteger();
        StackStopper.of(launch.folders()).stopAll(part -> {
            stopped.incrementAndGet();
            out.printf("%s stopped%n", part.name());
            out.flush();
        });
        if (stopped.get() == 0) {
            out.println("nothing runs that was started here");
        }
        return ExitCode.DONE;
    }
}
