package ontime.testkit.architecture;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The modules that testkit sees; the others call {@link ArchitectureRules} in tests of their own. */
final class TestkitArchitectureTest {

    @ParameterizedTest
    @ValueSource(strings = {"ontime.model", "ontime.stores", "ontime.local", "ontime.testkit"})
    void everyRuleHoldsInTheModule(String rootPackage) {
        ArchitectureRules.check(rootPackage);
    }
}
