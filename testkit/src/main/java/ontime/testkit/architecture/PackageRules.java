package ontime.testkit.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import org.jspecify.annotations.NullMarked;

/** Packages are named for their subject, are null-marked, and have no circular dependencies. */
final class PackageRules {

    static final ArchRule NAMED_FOR_A_DOMAIN = noClasses()
            .should()
            .resideInAnyPackage(
                    "..util..", "..utils..", "..common..", "..helper..", "..dto..", "..impl..", "..manager..");

    static final ArchRule NULL_MARKED = classes().should(new ArchCondition<>("be in a package that is @NullMarked") {
        @Override
        public void check(JavaClass javaClass, ConditionEvents events) {
            if (!javaClass.getPackage().isAnnotatedWith(NullMarked.class)) {
                events.add(SimpleConditionEvent.violated(
                        javaClass, javaClass.getPackageName() + " has no package-info.java with @NullMarked"));
            }
        }
    });

    static final ArchRule WITHOUT_CYCLES =
            slices().assignedFrom(new ByPackage()).should().beFreeOfCycles();

    private PackageRules() {}

    private static final class ByPackage implements SliceAssignment {
        @Override
        public SliceIdentifier getIdentifierOf(JavaClass javaClass) {
            return SliceIdentifier.of(javaClass.getPackageName());
        }

        @Override
        public String getDescription() {
            return "packages";
        }
    }
}
