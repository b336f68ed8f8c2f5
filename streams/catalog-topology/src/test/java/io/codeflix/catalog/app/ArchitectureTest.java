package io.codeflix.catalog.app;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "io.codeflix", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule requestsFlowInwards = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("app")
            .definedBy("io.codeflix.catalog.app..")
            .layer("api")
            .definedBy("io.codeflix.catalog.api..")
            .layer("query")
            .definedBy("io.codeflix.catalog.query..")
            .layer("topology")
            .definedBy("io.codeflix.catalog.topology..")
            .layer("model")
            .definedBy("io.codeflix.catalog.model..")
            .whereLayer("app")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("api")
            .mayOnlyBeAccessedByLayers("app")
            .whereLayer("query")
            .mayOnlyBeAccessedByLayers("api", "app")
            .whereLayer("topology")
            .mayOnlyBeAccessedByLayers("query", "app");

    @ArchTest
    static final ArchRule modelKnowsNoFramework = noClasses()
            .that()
            .resideInAPackage("io.codeflix.catalog.model..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.apache.kafka..",
                    "org.apache.avro..",
                    "org.springframework..",
                    "tools.jackson..",
                    "io.codeflix.envelope..");

    @ArchTest
    static final ArchRule contextsMeetInSchemasOnly = noClasses()
            .that()
            .resideInAPackage("io.codeflix.catalog..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.codeflix.media.*..", "io.codeflix.encoder..", "io.codeflix.bridge..");
}
