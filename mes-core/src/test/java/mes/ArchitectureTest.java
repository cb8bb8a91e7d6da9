package mes;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The shape of the domain; docs/architecture.md draws it, this enforces it. */
@AnalyzeClasses(packages = "mes", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule activitiesKnowEachOtherInOneDirection = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("store")
            .definedBy("mes.store..")
            .layer("alert")
            .definedBy("mes.alert..")
            .layer("performance")
            .definedBy("mes.performance..")
            .layer("work")
            .definedBy("mes.work..")
            .layer("operations")
            .definedBy("mes.operations..")
            .layer("material")
            .definedBy("mes.material..")
            .layer("publication")
            .definedBy("mes.publication..")
            .layer("connection")
            .definedBy("mes.connection..")
            .layer("decoder")
            .definedBy("mes.decoder..")
            .layer("plugin")
            .definedBy("mes.plugin..")
            .layer("information")
            .definedBy("mes.information..")
            .layer("access")
            .definedBy("mes.access..")
            .layer("equipment")
            .definedBy("mes.equipment..")
            .layer("journal")
            .definedBy("mes.journal..")
            .layer("common")
            .definedBy("mes.common..")
            .whereLayer("store")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("access")
            .mayOnlyBeAccessedByLayers("store")
            .whereLayer("publication")
            .mayOnlyBeAccessedByLayers("store")
            .whereLayer("connection")
            .mayOnlyBeAccessedByLayers("store")
            .whereLayer("decoder")
            .mayOnlyBeAccessedByLayers("store")
            .whereLayer("plugin")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("information")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("alert")
            .mayOnlyBeAccessedByLayers("store")
            .whereLayer("performance")
            .mayOnlyBeAccessedByLayers("store", "alert")
            .whereLayer("work")
            .mayOnlyBeAccessedByLayers("store", "alert", "performance")
            .whereLayer("operations")
            .mayOnlyBeAccessedByLayers("store", "performance", "work")
            .whereLayer("material")
            .mayOnlyBeAccessedByLayers("store", "performance", "work", "operations")
            .whereLayer("equipment")
            .mayOnlyBeAccessedByLayers(
                    "store", "alert", "performance", "work", "operations", "access", "connection", "decoder");

    @ArchTest
    static final ArchRule theCoreKnowsNoProtocol = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.apache.camel..", "org.eclipse.milo..", "jakarta.xml..", "org.springframework.web..");

    @ArchTest
    static final ArchRule sqlIsHidden =
            classes().that().haveSimpleNameEndingWith("Mapper").should().bePackagePrivate();

    @ArchTest
    static final ArchRule storesAreHidden =
            classes().that().haveSimpleNameStartingWith("Stored").should().bePackagePrivate();

    @ArchTest
    static final ArchRule recordsDoNotKnowTheStore = classes()
            .that()
            .areRecords()
            .and()
            .areNotMemberClasses()
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("mes..", "java..", "org.jspecify..", "com.fasterxml.jackson.annotation..");
}
