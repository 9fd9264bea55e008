package ontime.testkit.architecture;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import ontime.testkit.architecture.planted.one.One;
import ontime.testkit.architecture.planted.two.PublicController;
import ontime.testkit.architecture.planted.two.Two;
import ontime.testkit.architecture.planted.util.Misplaced;
import org.junit.jupiter.api.Test;

/** Each rule fails where a class breaks it: a rule that cannot fail is no rule. */
final class ArchitectureRulesTest {

    @Test
    void aDriverInAClassOfAnotherNameIsNoticed() {
        assertBroken("com.mongodb", One.class);
    }

    @Test
    void aPackageForLeftoversIsNoticed() {
        assertBroken("..util..", Misplaced.class);
    }

    @Test
    void aPackageWithoutNullMarkedIsNoticed() {
        assertBroken("planted.two has no package-info.java", Two.class);
    }

    @Test
    void aCycleOfPackagesIsNoticed() {
        assertThatThrownBy(() ->
                        PackageRules.WITHOUT_CYCLES.check(new ClassFileImporter().importClasses(One.class, Two.class)))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("Cycle detected");
    }

    @Test
    void aPublicControllerIsNoticed() {
        assertThatThrownBy(() -> WebRules.CONTROLLERS_ARE_PACKAGE_PRIVATE.check(
                        new ClassFileImporter().importClasses(PublicController.class)))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("PublicController");
    }

    @Test
    void aMisspeltPackageIsNoticed() {
        assertThatThrownBy(() -> ArchitectureRules.check("ontime.nowhere"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static void assertBroken(String message, Class<?> planted) {
        assertThatThrownBy(() -> ArchitectureRules.check(new ClassFileImporter().importClasses(planted)))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(message);
    }
}
