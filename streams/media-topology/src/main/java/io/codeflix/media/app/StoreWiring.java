package io.codeflix.media.app;

import io.codeflix.media.playback.Manifests;
import io.codeflix.media.playback.Tickets;
import io.codeflix.media.store.Originals;
import io.codeflix.media.store.Renditions;
import io.codeflix.media.store.StoreClients;
import java.time.Clock;
import java.util.Base64;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;

/** The object store's edge and what plays from it. */
@Configuration(proxyBeanMethods = false)
class StoreWiring {

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    S3Client s3(StoreProperties store) {
        return StoreClients.client(store.config());
    }

    @Bean
    S3Presigner presigner(StoreProperties store) {
        return StoreClients.presigner(store.config());
    }

    @Bean
    Originals originals(S3Client s3, S3Presigner presigner, StoreProperties store) {
        return new Originals(s3, presigner, store.bucket());
    }

    @Bean
    Renditions renditions(S3Client s3, S3Presigner presigner, StoreProperties store) {
        return new Renditions(s3, presigner, store.bucket());
    }

    @Bean
    Tickets tickets(@Value("${codeflix.playback.ticket-key}") String key, Clock clock) {
        return new Tickets(Base64.getDecoder().decode(key.strip()), clock);
    }

    @Bean
    Manifests manifests(Renditions renditions, Tickets tickets, Clock clock) {
        return new Manifests(renditions, tickets, clock);
    }
}
