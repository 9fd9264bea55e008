package ontime.web;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import ontime.testkit.architecture.ArchitectureRules;
import org.junit.jupiter.api.Test;

class WebArchitectureTest {

    @Test
    void theRulesOfTheDesignHold() {
        ArchitectureRules.check("ontime.web");
    }

    @Test
    void storesAreKnownByTheirRoles() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName(StoresConfiguration.class.getName())
                .should()
                .dependOnClassesThat()
                .haveNameMatching("ontime\\.stores\\..*\\.(Mongo|Elastic)\\w*|ontime\\.stores\\.(Mongo|Elastic)\\w*")
                .check(new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages("ontime.web"));
    }
}
