package ontime.jobs;

import ontime.testkit.architecture.ArchitectureRules;
import org.junit.jupiter.api.Test;

final class JobsArchitectureTest {

    @Test
    void theJobsKeepTheRulesOfEveryModule() {
        ArchitectureRules.check("ontime.jobs");
    }
}
