package ontime.testkit.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;

/** A driver's types stay in classes that are named for its technology, so that the rest can be read without it. */
final class DriverRules {

    static final ArchRule MONGODB = onlyInClassesNamed("Mongo", "com.mongodb..");
    static final ArchRule ELASTICSEARCH = onlyInClassesNamed("Elastic", "co.elastic..", "org.elasticsearch..");
    static final ArchRule KAFKA = onlyInClassesNamed("Kafka", "org.apache.kafka..");

    private DriverRules() {}

    private static ArchRule onlyInClassesNamed(String technology, String... driverPackages) {
        return noClasses()
                .that(DescribedPredicate.not(namedFor(technology)))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(driverPackages)
                .allowEmptyShould(true);
    }

    /** Nested and anonymous classes are part of the one around them. */
    private static DescribedPredicate<JavaClass> namedFor(String technology) {
        return DescribedPredicate.describe("are named " + technology + "...", javaClass -> {
            String topLevel =
                    javaClass.getName().substring(javaClass.getPackageName().length() + 1);
            return topLevel.startsWith(technology);
        });
    }
}
