package io.codeflix.catalog.topology;

import static org.assertj.core.api.Assertions.assertThat;

import io.codeflix.catalog.CastMemberState;
import io.codeflix.catalog.CategoryState;
import io.codeflix.catalog.GenreState;
import io.codeflix.streams.runner.Aggregate;
import io.codeflix.streams.testkit.fixture.FullRecord;
import io.codeflix.streams.testkit.fixture.Videos;
import java.time.Duration;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Test;

/** What a state record says is still there when it has been through the model: an edit of one field keeps all others. */
class RoundTripTest {

    @Test
    void theModelKeepsEverythingThatAStateSays() {
        assertKept(new VideoRecords(Duration.ofDays(7)), Videos.video().build());
        assertKept(new VideoRecords(Duration.ofDays(7)), Videos.deleted().build());
        assertKept(
                new CategoryRecords(),
                CategoryState.newBuilder(FullRecord.of(CategoryState.class))
                        .setActive(false)
                        .build());
        assertKept(
                new GenreRecords(),
                GenreState.newBuilder(FullRecord.of(GenreState.class))
                        .setActive(false)
                        .build());
        assertKept(new CastMemberRecords(), FullRecord.of(CastMemberState.class));
    }

    private static <S, C, E, R extends SpecificRecord> void assertKept(Aggregate<S, C, E, R> aggregate, R state) {
        assertThat(aggregate.record(aggregate.stamp(state), aggregate.state(state)))
                .isEqualTo(state);
    }
}
