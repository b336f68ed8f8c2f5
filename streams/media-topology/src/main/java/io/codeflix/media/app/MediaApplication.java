package io.codeflix.media.app;

import io.codeflix.streams.api.StreamsApi;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Import;

/** Media as a process: the topology, its queries and its HTTP edge. */
@SpringBootApplication(scanBasePackages = {"io.codeflix.media.app", "io.codeflix.media.query", "io.codeflix.media.api"})
@Import(StreamsApi.class)
public class MediaApplication {

    public static void main(String[] args) {
        SpringApplication.run(MediaApplication.class, args);
    }
}
