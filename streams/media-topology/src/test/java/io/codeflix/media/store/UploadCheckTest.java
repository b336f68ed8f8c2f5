package io.codeflix.media.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.codeflix.media.model.asset.PartPlan;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class UploadCheckTest {
    private static final PartPlan PLAN = new PartPlan(25, 10);

    @Test
    void partsThatAreAsAnnouncedHaveNoFault() {
        assertThat(UploadCheck.faults(
                        PLAN,
                        Map.of(1, "a", 2, "b", 3, "c"),
                        List.of(new StoredPart(1, 10, "a"), new StoredPart(2, 10, "b"), new StoredPart(3, 5, "c"))))
                .isEmpty();
    }

    @Test
    void everyFaultIsNamedAtOnce() {
        assertThat(UploadCheck.faults(
                        PLAN,
                        Map.of(1, "a", 2, "b", 4, "d"),
                        List.of(new StoredPart(1, 9, "a"), new StoredPart(2, 10, "x"))))
                .extracting(fault -> fault.number() + " " + fault.code())
                .containsExactly("1 wrong-size", "2 wrong-checksum", "3 required", "4 unknown");
    }

    @Test
    void aPartThatNeverArrivedIsMissing() {
        assertThat(UploadCheck.faults(new PartPlan(5, 10), Map.of(1, "a"), List.of()))
                .extracting(UploadCheck.Fault::code)
                .containsExactly("missing");
    }

    @Test
    void theTagOfTheWholeIsMadeOfTheTagsOfItsParts() {
        // md5("a"), md5("b"); the expected value is what md5sum says of their 32 bytes
        assertThat(MultipartEtag.of(List.of("0cc175b9c0f1b6a831c399e269772661", "92eb5ffee6ae2fec3ad71c777531578f")))
                .isEqualTo("96e024ba2074fe77e8e965ba43a704be-2");
    }
}
