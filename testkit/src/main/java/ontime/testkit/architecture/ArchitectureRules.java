package ontime.testkit.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;

/**
 * The design rules for one module. Every module has a test that calls {@link #check(String)}. A broken rule throws an
 * {@link AssertionError} that names each class and line.
 */
public final class ArchitectureRules {

    private static final List<ArchRule> RULES = List.of(
            DriverRules.MONGODB,
            DriverRules.ELASTICSEARCH,
            DriverRules.KAFKA,
            PackageRules.NAMED_FOR_A_DOMAIN,
            PackageRules.NULL_MARKED,
            PackageRules.WITHOUT_CYCLES,
            WebRules.WITHOUT_SPARK,
            WebRules.CONTROLLERS_ARE_PACKAGE_PRIVATE);

    private ArchitectureRules() {}

    /**
     * Checks the classes of a package and those below it, without tests.
     *
     * @param rootPackage a module's: "ontime.jobs"
     * @throws IllegalArgumentException if the package has no class and is probably misspelt
     */
    public static void check(String rootPackage) {
        check(new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(rootPackage));
    }

    static void check(JavaClasses classes) {
        if (classes.isEmpty()) {
            throw new IllegalArgumentException("no classes to check");
        }
        RULES.forEach(rule -> rule.check(classes));
    }
}
