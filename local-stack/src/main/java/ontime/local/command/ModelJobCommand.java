package ontime.local.command;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "model",
        description = "List, show, promote, roll back and evaluate delay models.",
        footer = {
            "",
            "./ontime model list",
            "./ontime model show NAME[/VERSION]",
            "./ontime model history NAME",
            "./ontime model promote NAME/VERSION",
            "./ontime model rollback NAME",
            "./ontime model evaluate NAME[/VERSION] --months 2008-02..2008-02 [--predictions FILE.parquet]",
            "",
            "Train models with: ./ontime job delay_model --moment before_departure"
        })
final class ModelJobCommand implements Callable<Integer> {

    @Parameters(index = "0..*", arity = "1..*", paramLabel = "ARGUMENT", description = "The action and its arguments.")
    private List<String> arguments = new ArrayList<>();

    @Override
    public Integer call() {
        return JobCommand.run("model", arguments);
    }
}
