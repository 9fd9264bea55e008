package ontime.sql;

import ontime.testkit.architecture.ArchitectureRules;
import org.junit.jupiter.api.Test;

final class GatewayArchitectureTest {

    @Test
    void theGatewayKeepsTheRulesOfEveryModule() {
        ArchitectureRules.check("ontime.sql");
    }
}
