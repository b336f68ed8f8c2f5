package io.codeflix.media.api.playback;

import io.codeflix.media.api.Asker;
import java.net.URI;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Opens a title, or its trailer, for whoever is signed in. */
@RestController
class PlaybackController {
    private final Playback playback;
    private final URI publicUrl;

    PlaybackController(Playback playback, @Value("${codeflix.public-url}") URI publicUrl) {
        this.playback = playback;
        this.publicUrl = publicUrl;
    }

    @PostMapping("/api/v1/titles/{id}/playback")
    ResponseEntity<PlaybackResponse> film(@PathVariable String id, Asker asker) {
        return answer(id, playback.openFilm(id, asker));
    }

    @PostMapping("/api/v1/titles/{id}/trailer/playback")
    ResponseEntity<PlaybackResponse> trailer(@PathVariable String id, Asker asker) {
        return answer(id, playback.openTrailer(id, asker));
    }

    private ResponseEntity<PlaybackResponse> answer(String titleId, Playback.Issued issued) {
        String base = "%s/api/v1/playback/%s".formatted(publicUrl, issued.text());
        return ResponseEntity.status(HttpStatus.CREATED)
                .cacheControl(CacheControl.noStore())
                .body(new PlaybackResponse(
                        titleId, issued.ticket().expiresAt(), base + "/hls/master.m3u8", base + "/dash/manifest.mpd"));
    }
}
