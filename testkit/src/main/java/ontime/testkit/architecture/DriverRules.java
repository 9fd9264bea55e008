package ontime.testkit.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;

/** Only classes named for a technology use its driver, so that the rest can be read without knowing it. */
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

    /** Nested and anonymous classes belong to their outer class. */
    private static DescribedPredicate<JavaClass> namedFor(String technology) {
        return DescribedPredicate.describe("are named " + technology + "...", javaClass -> {
            String topLevel =
                    javaClass.getName().substring(javaClass.getPackageName().length() + 1);
            return topLevel.startsWith(technology);
        });
    }
}
