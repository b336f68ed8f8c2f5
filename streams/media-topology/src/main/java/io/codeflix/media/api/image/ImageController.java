package io.codeflix.media.api.image;

import io.codeflix.streams.api.problem.RefusedException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * Images by addresses that titles can name for ever: each answers with a signed URL of the store, good for a while. What a
 * published title shows anybody may have; a draft's images only who may edit it.
 */
@RestController
class ImageController {
    /** How long a page may go on using an image that is no longer shown; shorter than the signed URL lives. */
    private static final CacheControl A_WHILE =
            CacheControl.maxAge(Duration.ofMinutes(5)).cachePublic();

    private final Images images;

    ImageController(Images images) {
        this.images = images;
    }

    @GetMapping("/api/v1/images/{assetId}/{width}.jpg")
    ResponseEntity<Void> image(
            @PathVariable String assetId, @PathVariable int width, @AuthenticationPrincipal @Nullable Jwt token) {
        var image = images.find(assetId, width, token)
                .orElseThrow(() -> RefusedException.notFound("image", "%s/%d.jpg".formatted(assetId, width)));
        return ResponseEntity.status(HttpStatus.FOUND)
                .location(image.url())
                .cacheControl(image.shown() ? A_WHILE : CacheControl.noStore())
                .build();
    }
}
