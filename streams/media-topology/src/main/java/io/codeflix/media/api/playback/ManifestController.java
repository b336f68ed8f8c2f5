package io.codeflix.media.api.playback;

import io.codeflix.media.playback.Manifests;
import io.codeflix.media.playback.Ticket;
import io.codeflix.media.playback.Tickets;
import io.codeflix.streams.api.problem.RefusedException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Manifests for players: the ticket in the path is all they bring. */
@RestController
@RequestMapping("/api/v1/playback/{ticket}")
class ManifestController {
    private static final MediaType HLS = MediaType.parseMediaType("application/vnd.apple.mpegurl");
    private static final MediaType DASH = MediaType.parseMediaType("application/dash+xml");

    /** How libavformat names itself. */
    private static final String FFMPEG = "Lavf/";

    private final Tickets tickets;
    private final Playback playback;
    private final Manifests manifests;
    private final URI publicUrl;

    ManifestController(
            Tickets tickets, Playback playback, Manifests manifests, @Value("${codeflix.public-url}") URI publicUrl) {
        this.tickets = tickets;
        this.playback = playback;
        this.manifests = manifests;
        this.publicUrl = publicUrl;
    }

    @GetMapping("/hls/master.m3u8")
    ResponseEntity<byte[]> hlsMaster(@PathVariable("ticket") String text) {
        Ticket ticket = tickets.read(text);
        return answer(HLS, manifests.hlsMaster(ticket, playback.packageOf(ticket)));
    }

    @GetMapping("/hls/{fileName}")
    ResponseEntity<byte[]> hlsMedia(@PathVariable("ticket") String text, @PathVariable String fileName) {
        Ticket ticket = tickets.read(text);
        return manifests
                .hlsMedia(ticket, playback.packageOf(ticket), fileName)
                .map(playlist -> answer(HLS, playlist))
                .orElseThrow(() -> RefusedException.notFound("playlist", fileName));
    }

    @GetMapping("/dash/manifest.mpd")
    ResponseEntity<byte[]> dash(
            @PathVariable("ticket") String text,
            @RequestHeader(name = HttpHeaders.USER_AGENT, defaultValue = "") String player) {
        Ticket ticket = tickets.read(text);
        var made = playback.packageOf(ticket);
        return answer(
                DASH,
                player.startsWith(FFMPEG)
                        ? manifests.dashForFfmpeg(ticket, made, URI.create(publicUrl + "/api/v1/playback"))
                        : manifests.dash(ticket, made));
    }

    @GetMapping("/media/{fileName}")
    ResponseEntity<Void> rendition(@PathVariable("ticket") String text, @PathVariable String fileName) {
        Ticket ticket = tickets.read(text);
        return manifests
                .rendition(ticket, playback.packageOf(ticket), fileName)
                .map(signed -> ResponseEntity.status(HttpStatus.FOUND)
                        .location(signed)
                        .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                        .<Void>build())
                .orElseThrow(() -> RefusedException.notFound("rendition", fileName));
    }

    /** Nobody between us and the player may keep what is signed for one person. */
    private static ResponseEntity<byte[]> answer(MediaType type, String manifest) {
        return ResponseEntity.ok()
                .contentType(type)
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .body(manifest.getBytes(StandardCharsets.UTF_8));
    }
}
