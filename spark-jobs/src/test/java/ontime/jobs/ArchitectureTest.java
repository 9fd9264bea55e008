package ontime.jobs;

import ontime.testkit.architecture.ArchitectureRules;
import org.junit.jupiter.api.Test;

final class ArchitectureTest {

    @Test
    void theJobsKeepTheRulesOfEveryModule() {
        ArchitectureRules.check("ontime.jobs");
    }
}
