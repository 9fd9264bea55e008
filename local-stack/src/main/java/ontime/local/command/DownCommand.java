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
        description = "Stop everything that up started, and nothing else. Keeps the loaded data.",
        footer = {"", "Terminates each process, and kills it if it does not end within 20 seconds."})
final class DownCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before the command runs
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        Launch launch = Launch.read();
        // The supervisor would restart the stopped parts.
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
            out.println("nothing is running");
        }
        return ExitCode.DONE;
    }
}
