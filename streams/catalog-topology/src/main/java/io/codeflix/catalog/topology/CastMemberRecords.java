package io.codeflix.catalog.topology;

import io.codeflix.catalog.CastMemberCreated;
import io.codeflix.catalog.CastMemberDeleted;
import io.codeflix.catalog.CastMemberState;
import io.codeflix.catalog.CastMemberType;
import io.codeflix.catalog.CastMemberUpdated;
import io.codeflix.catalog.CreateCastMember;
import io.codeflix.catalog.DeleteCastMember;
import io.codeflix.catalog.UpdateCastMember;
import io.codeflix.catalog.model.CastMember;
import io.codeflix.catalog.model.CastMemberCommand;
import io.codeflix.catalog.model.CastMemberEvent;
import io.codeflix.catalog.model.CastMemberRules;
import io.codeflix.envelope.EventMeta;
import io.codeflix.streams.decider.Decider;
import io.codeflix.streams.runner.Aggregate;
import io.codeflix.streams.runner.CommandContent;
import io.codeflix.streams.runner.Request;
import io.codeflix.streams.runner.RequestReader;
import io.codeflix.streams.runner.Stamp;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/** How cast members meet their records. */
final class CastMemberRecords
        implements Aggregate<CastMember, CastMemberCommand, CastMemberEvent, CastMemberState>,
                RequestReader<CastMemberCommand> {

    @Override
    public String name() {
        return "cast-member";
    }

    @Override
    public String store() {
        return "cast-members-by-id";
    }

    @Override
    public Decider<CastMember, CastMemberCommand, CastMemberEvent> decider() {
        return new CastMemberRules();
    }

    @Override
    public Request<CastMemberCommand> read(String key, SpecificRecord record) {
        return CommandContent.request(record, command(record));
    }

    private static CastMemberCommand command(SpecificRecord record) {
        return switch (record) {
            case CreateCastMember create ->
                new CastMemberCommand.Create(new CastMember(create.getName(), type(create.getType())));
            case UpdateCastMember update ->
                new CastMemberCommand.Update(new CastMember(update.getName(), type(update.getType())));
            case DeleteCastMember _ -> new CastMemberCommand.Delete();
            default ->
                throw new IllegalArgumentException(
                        "not a cast member's command: " + record.getSchema().getFullName());
        };
    }

    @Override
    public CastMember state(CastMemberState record) {
        return new CastMember(record.getName(), type(record.getType()));
    }

    @Override
    public Stamp stamp(CastMemberState record) {
        return new Stamp(record.getId(), record.getVersion(), record.getCreatedAt(), record.getUpdatedAt());
    }

    @Override
    public CastMemberState record(Stamp stamp, CastMember castMember) {
        return CastMemberState.newBuilder()
                .setId(stamp.id())
                .setVersion(stamp.version())
                .setName(castMember.name())
                .setType(type(castMember.type()))
                .setCreatedAt(stamp.createdAt())
                .setUpdatedAt(stamp.updatedAt())
                .build();
    }

    @Override
    public SpecificRecord fact(EventMeta meta, CastMemberEvent event) {
        return switch (event) {
            case CastMemberEvent.Created(var member) -> new CastMemberCreated(meta, member.name(), type(member.type()));
            case CastMemberEvent.Updated(var member) -> new CastMemberUpdated(meta, member.name(), type(member.type()));
            case CastMemberEvent.Deleted() -> new CastMemberDeleted(meta);
        };
    }

    private static CastMember.@Nullable Type type(CastMemberType type) {
        return type == CastMemberType.UNKNOWN ? null : CastMember.Type.valueOf(type.name());
    }

    private static CastMemberType type(CastMember.@Nullable Type type) {
        return type == null ? CastMemberType.UNKNOWN : CastMemberType.valueOf(type.name());
    }
}
