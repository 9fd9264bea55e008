package ontime.streaming;

import ontime.testkit.architecture.ArchitectureRules;
import org.junit.jupiter.api.Test;

final class StreamingArchitectureTest {

    @Test
    void theStreamKeepsTheRulesOfEveryModule() {
        ArchitectureRules.check("ontime.streaming");
    }
}
