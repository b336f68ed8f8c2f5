package io.codeflix.media.api.image;

import io.codeflix.streams.api.problem.RefusedException;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
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

    /** An image is called by its width, in pixels. */
    private static final Pattern FILE_NAME = Pattern.compile("([1-9][0-9]{0,4})\\.jpg");

    private final Images images;

    ImageController(Images images) {
        this.images = images;
    }

    @GetMapping("/api/v1/images/{assetId}/{fileName}")
    ResponseEntity<Void> image(
            @PathVariable String assetId, @PathVariable String fileName, @AuthenticationPrincipal @Nullable Jwt token) {
        var image = width(fileName)
                .flatMap(width -> images.find(assetId, width, token))
                .orElseThrow(() -> RefusedException.notFound("image", "%s/%s".formatted(assetId, fileName)));
        return ResponseEntity.status(HttpStatus.FOUND)
                .location(image.url())
                .cacheControl(image.shown() ? A_WHILE : CacheControl.noStore())
                .build();
    }

    private static Optional<Integer> width(String fileName) {
        var name = FILE_NAME.matcher(fileName);
        return name.matches() ? Optional.of(Integer.valueOf(name.group(1))) : Optional.empty();
    }
}
