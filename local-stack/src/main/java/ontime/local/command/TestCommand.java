package ontime.local.command;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import ontime.local.command.TestReports.Tally;
import ontime.local.launch.ExitCode;
import ontime.local.launch.Launch;
import ontime.local.program.MavenVerify;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
        name = "test",
        description = "Install what the tests need, and run all tests of all modules.",
        footer = {
            "",
            "Failed tests and their errors stand at the end.",
            "The last line is: N passed, N failed, N skipped. Exit codes: 0 all passed, 1 a test failed or none ran."
        })
final class TestCommand implements Callable<Integer> {

    private static final int SLOWEST = 20;
    private static final int LINES_OF_AN_ERROR = 12;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before the command runs
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        Launch launch = Launch.read();
        TestReports reports = new TestReports(launch.root());
        reports.delete();
        int exit = new MavenVerify(launch).run(out);
        List<Tally> tallies = reports.list();
        Tally total = tallies.stream().reduce(new Tally("all", 0, 0, 0, 0), Tally::plus);
        printSlowest(out, reports);
        printFailed(out, reports);
        print(out, tallies, exit, total, launch);
        boolean good = exit == 0 && total.failed() == 0 && total.passed() > 0;
        return good ? ExitCode.DONE : ExitCode.FAILED;
    }

    private static void printSlowest(PrintWriter out, TestReports reports) {
        out.println();
        out.println(String.format(Locale.ROOT, "The %d slowest tests:", SLOWEST));
        reports.slowest(SLOWEST)
                .forEach(test ->
                        out.printf(Locale.ROOT, "%8.1f s  %-16s %s%n", test.seconds(), test.module(), test.name()));
    }

    private static void printFailed(PrintWriter out, TestReports reports) {
        reports.failed().forEach(test -> {
            out.printf("%nFailed: %s %s%n", test.module(), test.name());
            test.error().lines().limit(LINES_OF_AN_ERROR).forEach(line -> out.println("    " + line));
        });
    }

    private static void print(PrintWriter out, List<Tally> tallies, int exit, Tally total, Launch launch) {
        out.println();
        tallies.forEach(tally -> out.printf(
                Locale.ROOT,
                "%-16s %4d passed %3d failed %3d skipped %8.1f s%n",
                tally.module(),
                tally.passed(),
                tally.failed(),
                tally.skipped(),
                tally.seconds()));
        if (exit != 0) {
            out.println(String.format(Locale.ROOT, "Maven exited with %d; see %s", exit, MavenVerify.log(launch)));
        }
        out.printf(Locale.ROOT, "%d passed, %d failed, %d skipped%n", total.passed(), total.failed(), total.skipped());
        out.flush();
    }
}
