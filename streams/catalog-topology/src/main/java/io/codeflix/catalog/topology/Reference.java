package io.codeflix.catalog.topology;

import io.codeflix.catalog.CastMemberReference;
import io.codeflix.catalog.CastMemberState;
import io.codeflix.catalog.CastMemberType;
import io.codeflix.catalog.CategoryReference;
import io.codeflix.catalog.CategoryState;
import io.codeflix.catalog.GenreReference;
import io.codeflix.catalog.GenreState;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/**
 * What every kind of reference has in common.
 *
 * @param version of what it stands for; an older one never replaces a newer one
 * @param exists false once it is gone: it stays known as gone, so that no late word brings it back
 * @param shown whether titles show it
 * @param record all of it
 */
record Reference(ReferenceKind kind, String id, long version, boolean exists, boolean shown, SpecificRecord record) {
    private static final long LAST = Long.MAX_VALUE;

    static Reference of(SpecificRecord record) {
        return switch (record) {
            case CategoryReference category ->
                new Reference(
                        ReferenceKind.CATEGORY,
                        category.getId(),
                        category.getVersion(),
                        !category.getDeleted(),
                        category.getActive() && !category.getDeleted(),
                        category);
            case GenreReference genre ->
                new Reference(
                        ReferenceKind.GENRE,
                        genre.getId(),
                        genre.getVersion(),
                        !genre.getDeleted(),
                        genre.getActive() && !genre.getDeleted(),
                        genre);
            case CastMemberReference castMember ->
                new Reference(
                        ReferenceKind.CAST_MEMBER,
                        castMember.getId(),
                        castMember.getVersion(),
                        !castMember.getDeleted(),
                        !castMember.getDeleted(),
                        castMember);
            default ->
                throw new IllegalArgumentException(
                        "not a reference: " + record.getSchema().getFullName());
        };
    }

    static SpecificRecord to(String id, @Nullable CategoryState category) {
        return category == null
                ? new CategoryReference(id, LAST, "", false, true)
                : new CategoryReference(id, category.getVersion(), category.getName(), category.getActive(), false);
    }

    static SpecificRecord to(String id, @Nullable GenreState genre) {
        return genre == null
                ? new GenreReference(id, LAST, "", false, true)
                : new GenreReference(id, genre.getVersion(), genre.getName(), genre.getActive(), false);
    }

    static SpecificRecord to(String id, @Nullable CastMemberState castMember) {
        return castMember == null
                ? new CastMemberReference(id, LAST, "", CastMemberType.UNKNOWN, true)
                : new CastMemberReference(
                        id, castMember.getVersion(), castMember.getName(), castMember.getType(), false);
    }
}
