package io.codeflix.media.app;

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
            .definedBy("io.codeflix.media.app..")
            .layer("api")
            .definedBy("io.codeflix.media.api..")
            .layer("playback")
            .definedBy("io.codeflix.media.playback..")
            .layer("cleanup")
            .definedBy("io.codeflix.media.cleanup..")
            .layer("store")
            .definedBy("io.codeflix.media.store..")
            .layer("query")
            .definedBy("io.codeflix.media.query..")
            .layer("topology")
            .definedBy("io.codeflix.media.topology..")
            .layer("model")
            .definedBy("io.codeflix.media.model..")
            .whereLayer("app")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("api")
            .mayOnlyBeAccessedByLayers("app")
            .whereLayer("query")
            .mayOnlyBeAccessedByLayers("api", "cleanup", "app")
            .whereLayer("cleanup")
            .mayOnlyBeAccessedByLayers("api", "app")
            .whereLayer("playback")
            .mayOnlyBeAccessedByLayers("api", "app")
            .whereLayer("store")
            .mayOnlyBeAccessedByLayers("api", "playback", "cleanup", "app")
            .whereLayer("topology")
            .mayOnlyBeAccessedByLayers("query", "app");

    @ArchTest
    static final ArchRule modelKnowsNoFramework = noClasses()
            .that()
            .resideInAPackage("io.codeflix.media.model..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.apache.kafka..",
                    "org.apache.avro..",
                    "org.springframework..",
                    "software.amazon..",
                    "tools.jackson..",
                    "io.codeflix.envelope..",
                    "io.codeflix.media",
                    "io.codeflix.contract..");

    @ArchTest
    static final ArchRule theStoreIsOnlySpokenToAtItsEdge = noClasses()
            .that()
            .resideInAPackage("io.codeflix.media..")
            .and()
            .resideOutsideOfPackages("io.codeflix.media.store..", "io.codeflix.media.app..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("software.amazon..");

    @ArchTest
    static final ArchRule contextsMeetInSchemasOnly = noClasses()
            .that()
            .resideInAPackage("io.codeflix.media..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.codeflix.catalog.*..", "io.codeflix.encoder..", "io.codeflix.bridge..");
}
