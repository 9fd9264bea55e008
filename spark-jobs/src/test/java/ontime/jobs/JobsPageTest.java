package ontime.jobs;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import ontime.testkit.docs.GeneratedTable;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

final class JobsPageTest {

    @Test
    void theTableOfJobsIsWhatTheCommandLineSays() throws IOException {
        GeneratedTable.check(
                Path.of("../docs/jobs.md"),
                GeneratedTable.table(
                        List.of("job", "what it does", "options"),
                        Jobs.commandLine().getSubcommands().values().stream()
                                .map(CommandLine::getCommandSpec)
                                .map(JobsPageTest::row)));
    }

    private static List<String> row(CommandSpec job) {
        return List.of(
                "`" + job.name() + "`",
                job.usageMessage().description()[0],
                job.subcommands().isEmpty() ? options(job) : commands(job));
    }

    private static String options(CommandSpec job) {
        return job.args().stream()
                .filter(argument -> !argument.hidden() && !isStandard(argument))
                .map(argument -> argument instanceof OptionSpec option
                        ? "`" + option.longestName() + "`"
                        : "`" + argument.paramLabel() + "`")
                .collect(Collectors.joining(", "));
    }

    private static String commands(CommandSpec job) {
        return job.subcommands().keySet().stream().map(name -> "`" + name + "`").collect(Collectors.joining(", "));
    }

    private static boolean isStandard(ArgSpec argument) {
        return argument instanceof OptionSpec option && (option.usageHelp() || option.versionHelp());
    }
}
