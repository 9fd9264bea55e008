package ontime.notebook;

import ontime.testkit.architecture.ArchitectureRules;
import org.junit.jupiter.api.Test;

final class NotebooksArchitectureTest {

    @Test
    void notebooksKeepTheRulesOfEveryModule() {
        ArchitectureRules.check("ontime.notebook");
    }
}
