package ontime.web;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import org.springframework.stereotype.Controller;

class ArchitectureTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("ontime.web");

    @Test
    void featuresDoNotStandInARing() {
        slices().matching("ontime.web.(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void controllersAreTheirPackagesOwn() {
        classes()
                .that()
                .areMetaAnnotatedWith(Controller.class)
                .should()
                .bePackagePrivate()
                .check(CLASSES);
    }

    @Test
    void storesAreKnownByTheirRoles() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName(StoresConfiguration.class.getName())
                .should()
                .dependOnClassesThat()
                .haveNameMatching("ontime\\.stores\\..*\\.?(Mongo|Elastic)\\w*")
                .check(CLASSES);
    }

    @Test
    void noDriverIsUsedDirectly() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("com.mongodb..", "org.bson..", "co.elastic..", "org.elasticsearch..")
                .check(CLASSES);
    }
}
