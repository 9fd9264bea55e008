package ontime.features;

import ontime.testkit.architecture.ArchitectureRules;
import org.junit.jupiter.api.Test;

final class FeaturesArchitectureTest {

    @Test
    void featuresKeepTheRulesOfEveryModule() {
        ArchitectureRules.check("ontime.features");
    }
}
