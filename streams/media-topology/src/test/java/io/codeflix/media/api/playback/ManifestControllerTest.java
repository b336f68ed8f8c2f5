package io.codeflix.media.api.playback;

import static org.hamcrest.Matchers.matchesPattern;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.codeflix.media.api.MediaProblemsForTests;
import io.codeflix.media.model.MediaPackage;
import io.codeflix.media.model.Rendition;
import io.codeflix.media.playback.Manifests;
import io.codeflix.media.playback.Ticket;
import io.codeflix.media.playback.Ticket.Use;
import io.codeflix.media.playback.Tickets;
import io.codeflix.media.store.Renditions;
import io.codeflix.media.store.StoreUnavailableException;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

class ManifestControllerTest {
    private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");
    private static final MediaPackage PACKAGE = new MediaPackage(
            "r3",
            30_000,
            List.of(new Rendition("240p", 426, 240, 400_000, "avc1", 720, 1_000, "r/240p.mp4", "240p.mp4")),
            "r/master.m3u8",
            List.of("r/media_0.m3u8"),
            "r/manifest.mpd");

    private final Tickets tickets = new Tickets(new byte[32], Clock.fixed(NOW, ZoneOffset.UTC));
    private final Renditions renditions = mock();
    private final Playback playback = mock();

    private final MockMvc http = MockMvcBuilders.standaloneSetup(new ManifestController(
                    tickets,
                    playback,
                    new Manifests(renditions, tickets, Clock.fixed(NOW, ZoneOffset.UTC)),
                    URI.create("http://codeflix")))
            .setControllerAdvice(MediaProblemsForTests.advice())
            .build();

    @BeforeEach
    void aPackageIsThere() {
        when(playback.packageOf(any())).thenReturn(PACKAGE);
        when(renditions.sign(any(), any())).thenReturn(URI.create("http://store/240p.mp4?X-Amz-Signature=s"));
        when(renditions.manifest("r/media_0.m3u8")).thenReturn("#EXTM3U\n240p.mp4\n");
    }

    @Test
    void aManifestIsForItsViewerAlone() throws Exception {
        http.perform(get(path(Use.WATCH, NOW.plusSeconds(60), "hls/media_0.m3u8")))
                .andExpect(status().isOk())
                .andExpect(header().string("Cache-Control", "private, no-store"))
                .andExpect(content().contentType("application/vnd.apple.mpegurl"))
                .andExpect(content().string("#EXTM3U\nhttp://store/240p.mp4?X-Amz-Signature=s\n"));
    }

    @Test
    void anExpiredTicketOpensNothing() throws Exception {
        http.perform(get(path(Use.OPEN, NOW.minusSeconds(1), "hls/master.m3u8")))
                .andExpect(status().isUnauthorized())
                .andExpect(content().contentType("application/problem+json"))
                .andExpect(jsonPath("$.code").value("ticket-expired"));
    }

    @Test
    void theLongTicketOfMediaPlaylistsOpensNoFirstManifest() throws Exception {
        for (String manifest : List.of("hls/master.m3u8", "dash/manifest.mpd")) {
            http.perform(get(path(Use.WATCH, NOW.plusSeconds(60), manifest)))
                    .andExpect(status().isUnauthorized())
                    .andExpect(jsonPath("$.code").value("ticket-invalid"));
        }
    }

    @Test
    void aStoreThatIsAwayIsAskedAgainLater() throws Exception {
        when(renditions.manifest("r/manifest.mpd"))
                .thenThrow(new StoreUnavailableException("reading a manifest", new IOException("refused")));

        http.perform(get(path(Use.OPEN, NOW.plusSeconds(60), "dash/manifest.mpd")))
                .andExpect(status().isServiceUnavailable())
                .andExpect(header().string("Retry-After", "2"))
                .andExpect(jsonPath("$.code").value("store-unavailable"));
    }

    @Test
    void ffmpegGetsRenditionsWithoutAmpersandsThatLeadToTheSignedOnes() throws Exception {
        when(renditions.manifest("r/manifest.mpd")).thenReturn("<MPD><BaseURL>240p.mp4</BaseURL></MPD>");

        http.perform(get(path(Use.OPEN, NOW.plusSeconds(60), "dash/manifest.mpd"))
                        .header("User-Agent", "Lavf/62.3.100"))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(matchesPattern(
                                "(?s).*<BaseURL>http://codeflix/api/v1/playback/[^/&]+/media/240p.mp4</BaseURL>.*")));
        http.perform(get(path(Use.WATCH, NOW.plusSeconds(60), "media/240p.mp4")))
                .andExpect(status().isFound())
                .andExpect(header().string("Location", "http://store/240p.mp4?X-Amz-Signature=s"));
    }

    private String path(Use use, Instant expiresAt, String manifest) {
        var ticket = new Ticket("viewer", "title-1", "asset-1", use, expiresAt);
        return "/api/v1/playback/%s/%s".formatted(tickets.sign(ticket), manifest);
    }
}
