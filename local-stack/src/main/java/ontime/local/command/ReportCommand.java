package ontime.local.command;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import ontime.local.format.DataFormat;
import ontime.local.launch.Launch;
import ontime.local.program.ReportProgram;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "report",
        description = "Run a notebook and publish its output, without its code, under /reports.",
        footer = {
            "",
            "./ontime report --list",
            "./ontime report NAME",
            "./ontime report delays_of_route -p origin=ATL -p dest=LGA",
            "",
            "Replaces the report with the same name and parameters, but only if the notebook runs to its end.",
            "Exit codes: 0 published, 1 the notebook failed, 2 there is no such notebook or parameter."
        })
final class ReportCommand implements Callable<Integer> {

    @Option(names = "--list", description = "List the notebooks and their parameters.")
    private boolean list;

    @Parameters(
            index = "0..*",
            paramLabel = "ARGUMENT",
            description = "The name of a notebook and its parameters: -p NAME=VALUE.")
    private List<String> arguments = new ArrayList<>();

    @Override
    public Integer call() {
        List<String> all = new ArrayList<>(list ? List.of("--list") : List.of());
        all.addAll(arguments);
        Launch launch = Launch.read();
        DataFormat.of(launch).requireKnown();
        return ReportProgram.run(launch, all);
    }
}
