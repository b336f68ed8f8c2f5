package io.codeflix.streams.runner;

import io.codeflix.catalog.CategoryCreated;
import io.codeflix.catalog.CategoryState;
import io.codeflix.catalog.CreateCategory;
import io.codeflix.envelope.EventMeta;
import io.codeflix.streams.decider.Decider;
import io.codeflix.streams.decider.Decision;
import java.time.Instant;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/** The smallest aggregate there is: a name that can be given, and two that its rules stumble over. */
final class Shelf implements Aggregate<String, String, String, CategoryState>, RequestReader<String> {
    static final String BREAKS_DECIDE = "breaks decide";
    static final String BREAKS_EVOLVE = "breaks evolve";

    private static final class Rules implements Decider<String, String, String> {
        @Override
        public Decision<String> decide(@Nullable String name, String command, Instant now) {
            if (command.equals(BREAKS_DECIDE)) {
                throw new IllegalStateException("a defect in a rule");
            }
            return Decision.accepted(command);
        }

        @Override
        public String evolve(@Nullable String name, String event) {
            if (event.equals(BREAKS_EVOLVE)) {
                throw new IllegalStateException("a defect in an evolution");
            }
            return event;
        }
    }

    @Override
    public String name() {
        return "shelf";
    }

    @Override
    public String store() {
        return "shelves-by-id";
    }

    @Override
    public Decider<String, String, String> decider() {
        return new Rules();
    }

    @Override
    public Request<String> read(String key, SpecificRecord record) {
        return CommandContent.request(record, ((CreateCategory) record).getName());
    }

    @Override
    public String state(CategoryState record) {
        return record.getName();
    }

    @Override
    public Stamp stamp(CategoryState record) {
        return new Stamp(record.getId(), record.getVersion(), record.getCreatedAt(), record.getUpdatedAt());
    }

    @Override
    public CategoryState record(Stamp stamp, String name) {
        return CategoryState.newBuilder()
                .setId(stamp.id())
                .setVersion(stamp.version())
                .setName(name)
                .setDescription("")
                .setActive(true)
                .setCreatedAt(stamp.createdAt())
                .setUpdatedAt(stamp.updatedAt())
                .build();
    }

    @Override
    public SpecificRecord fact(EventMeta meta, String name) {
        return new CategoryCreated(meta, name, "", true);
    }
}
