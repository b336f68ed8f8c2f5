package io.codeflix.media.app;

import io.codeflix.media.cleanup.Freeing;
import io.codeflix.media.cleanup.OrphanCheck;
import io.codeflix.media.cleanup.Sweeper;
import io.codeflix.media.query.asset.AssetLists;
import io.codeflix.media.query.asset.AssetQueries;
import io.codeflix.media.query.job.JobQueries;
import io.codeflix.media.store.Originals;
import io.codeflix.media.store.StoredFiles;
import io.codeflix.streams.api.command.CommandGateway;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import software.amazon.awssdk.services.s3.S3Client;

/** Who cleans the object store. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(CleanupProperties.class)
class CleanupWiring {

    @Bean
    StoredFiles storedFiles(S3Client s3, StoreProperties store) {
        return new StoredFiles(s3, store.bucket());
    }

    @Bean
    OrphanCheck orphanCheck(
            StoredFiles files,
            AssetQueries assets,
            JobQueries jobs,
            AssetLists lists,
            CleanupProperties cleanup,
            Clock clock) {
        return new OrphanCheck(files, assets, jobs, lists, cleanup.grace(), clock);
    }

    @Bean
    Freeing freeing(
            AssetLists lists,
            AssetQueries assets,
            StoredFiles files,
            Originals originals,
            CommandGateway commands,
            Clock clock,
            MeterRegistry meters) {
        return new Freeing(lists, assets, files, originals, commands, clock, meters);
    }

    @Bean
    RemovalMeters removalMeters(AssetLists lists) {
        return new RemovalMeters(lists);
    }

    @Bean
    Sweeper sweeper(
            OrphanCheck orphans,
            StoredFiles files,
            Originals originals,
            AssetQueries assets,
            Freeing freeing,
            CleanupProperties cleanup) {
        return new Sweeper(orphans, files, originals, assets, freeing, cleanup.period());
    }
}
