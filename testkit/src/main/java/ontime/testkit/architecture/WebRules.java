package ontime.testkit.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.lang.ArchRule;

/** The web application serves pages: it does not run Spark, and only Spring uses its controllers. */
final class WebRules {

    static final ArchRule WITHOUT_SPARK = noClasses()
            .that()
            .resideInAPackage("ontime.web..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.spark..", "org.apache.hadoop..", "io.delta..")
            .allowEmptyShould(true);

    static final ArchRule CONTROLLERS_ARE_PACKAGE_PRIVATE = classes()
            .that()
            .haveSimpleNameEndingWith("Controller")
            .should()
            .bePackagePrivate()
            .allowEmptyShould(true);

    private WebRules() {}
}
