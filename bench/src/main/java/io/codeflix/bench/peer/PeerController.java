package io.codeflix.bench.peer;

import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What the peer is asked for. */
@RestController
class PeerController {
    private static final int PAGE = 24;

    private final PeerTitles titles;

    PeerController(PeerTitles titles) {
        this.titles = titles;
    }

    @GetMapping(path = "/titles/prepared/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
    String prepared(@PathVariable UUID id) {
        return titles.prepared(id);
    }

    @GetMapping("/titles/joined/{id}")
    PeerTitle joined(@PathVariable UUID id) {
        return titles.joined(id);
    }

    @GetMapping(path = "/titles/prepared", produces = MediaType.APPLICATION_JSON_VALUE)
    String page() {
        return "{\"items\":[%s],\"next\":null}".formatted(String.join(",", titles.newest(PAGE)));
    }
}
