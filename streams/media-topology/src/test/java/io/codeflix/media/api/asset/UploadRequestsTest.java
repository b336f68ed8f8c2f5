package io.codeflix.media.api.asset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.codeflix.media.api.asset.CompleteRequest.Part;
import io.codeflix.media.model.asset.PartPlan;
import io.codeflix.streams.api.problem.RefusedException;
import io.codeflix.streams.decider.FieldViolation;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class UploadRequestsTest {
    private static final String MD5 = "0cc175b9c0f1b6a831c399e269772661";
    private static final PartPlan THREE_PARTS = new PartPlan(25, 10);

    @Test
    void tagsAreTakenAsTheStoreWritesThem() {
        var request = new CompleteRequest(List.of(new Part(1, '"' + MD5.toUpperCase(Locale.ROOT) + '"')));

        assertThat(request.announced()).containsEntry(1, MD5);
    }

    @Test
    void everyUnreadablePartIsNamed() {
        var request = new CompleteRequest(
                Arrays.asList(new Part(1, MD5), null, new Part(3, "abc-2"), new Part(1, MD5), new Part(null, MD5)));

        assertThat(violations(request::announced))
                .extracting(each -> each.field() + " " + each.code())
                .containsExactly(
                        "parts[1] required", "parts[2].etag not-md5", "parts[3].number twice", "parts[4] required");
    }

    @Test
    void aCompletionWithoutPartsIsRefused() {
        assertThat(violations(() -> new CompleteRequest(null).announced()))
                .extracting(FieldViolation::field)
                .containsExactly("parts");
    }

    @Test
    void onlyPartsOfTheFileAreSigned() {
        assertThat(violations(() -> new PartUrls.Request(Arrays.asList(0, 1, 4, null)).within(THREE_PARTS)))
                .extracting(FieldViolation::field)
                .containsExactly("numbers[0]", "numbers[2]", "numbers[3]");
        assertThat(new PartUrls.Request(List.of(3, 1, 3)).within(THREE_PARTS)).containsExactly(3, 1);
    }

    @Test
    void noMoreThanAHundredPartsAreSignedAtOnce() {
        assertThat(violations(() -> new PartUrls.Request(Collections.nCopies(101, 1)).within(THREE_PARTS)))
                .extracting(FieldViolation::code)
                .containsExactly("too-many");
        assertThat(violations(() -> new PartUrls.Request(null).within(THREE_PARTS)))
                .extracting(FieldViolation::code)
                .containsExactly("required");
    }

    private static List<FieldViolation> violations(ThrowingCallable refused) {
        return catchThrowableOfType(RefusedException.class, refused).problem().errors();
    }
}
