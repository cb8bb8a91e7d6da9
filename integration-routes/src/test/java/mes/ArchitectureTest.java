package mes;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.be;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.builder.RouteConfigurationBuilder;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.type.TypeHandler;
import org.jspecify.annotations.NullMarked;

/** The shape of the whole server; docs/architecture.md draws it, this enforces it. */
@AnalyzeClasses(packages = "mes", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    /** Made from the B2MML schemas. */
    private static final DescribedPredicate<JavaClass> GENERATED = resideInAPackage("mes.b2mml.v0701..");

    @ArchTest
    static final ArchRule edgesDoNotSeeEachOther =
            slices().matching("mes.(opcua|cloud|routes|demo)..").should().notDependOnEachOther();

    @ArchTest
    static final ArchRule wiresDoNotSeeEachOther = slices().matching(
                    "mes.routes.(machine|decoder|dispatch|workorder|http|b2mml|publication)..")
            .should()
            .notDependOnEachOther();

    @ArchTest
    static final ArchRule theDomainAndTheMessagesKnowNoEdge = noClasses()
            .that()
            .resideInAnyPackage(
                    "mes.common..",
                    "mes.journal..",
                    "mes.access..",
                    "mes.alert..",
                    "mes.equipment..",
                    "mes.material..",
                    "mes.information..",
                    "mes.operations..",
                    "mes.work..",
                    "mes.performance..",
                    "mes.publication..",
                    "mes.decoder..",
                    "mes.plugin..",
                    "mes.store..",
                    "mes.b2mml..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("mes.host..", "mes.routes..", "mes.opcua..", "mes.cloud..", "mes.demo..");

    @ArchTest
    static final ArchRule opcUaStaysInItsModule = noClasses()
            .that()
            .resideOutsideOfPackage("mes.opcua..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.eclipse.milo..");

    @ArchTest
    static final ArchRule camelStaysWithTheWires = noClasses()
            .that()
            .resideOutsideOfPackages("mes.routes..", "mes.host..", "mes.demo..", "mes.cloud.wire..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.apache.camel..");

    @ArchTest
    static final ArchRule routesAreHidden = classes()
            .that()
            .areAssignableTo(RouteBuilder.class)
            .and()
            .areNotAssignableTo(RouteConfigurationBuilder.class)
            .and()
            .doNotHaveModifier(JavaModifier.ABSTRACT)
            .should()
            .bePackagePrivate();

    @ArchTest
    static final ArchRule sqlIsHidden =
            classes().that().areAnnotatedWith(Mapper.class).should().bePackagePrivate();

    @ArchTest
    static final ArchRule namesSayWhatThingsAre = noClasses()
            .that(are(not(GENERATED)).and(are(not(assignableTo(TypeHandler.class)))))
            .should()
            .haveNameMatching(".*(Service|Manager|Handler|Impl|DTO|Util|Utils|Helper)");

    @ArchTest
    static final ArchRule nothingIsNullUnlessItSaysSo = classes()
            .that(are(not(GENERATED)))
            .should(be(describe("in a @NullMarked package", ArchitectureTest::isNullMarked)));

    private static boolean isNullMarked(JavaClass type) {
        return type.getPackage().isAnnotatedWith(NullMarked.class);
    }
}
