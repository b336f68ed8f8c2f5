package io.codeflix.cli.catalog;

import io.codeflix.cli.http.Api;
import io.codeflix.cli.http.Page;
import io.codeflix.cli.http.Query;
import io.codeflix.cli.http.Write;
import io.codeflix.cli.http.Written;
import tools.jackson.core.type.TypeReference;

/** Cast members over HTTP. */
public final class CastMembers {

    private static final String CAST_MEMBERS = "/cast-members";

    private final Api api;

    CastMembers(Api api) {
        this.api = api;
    }

    public Written create(CastMemberDraft castMember, Write write) {
        return api.post(CAST_MEMBERS, castMember, write, Written.class);
    }

    Page<CastMember> list(PageOptions page) {
        return api.get(page.appendedTo(CAST_MEMBERS), new TypeReference<>() {});
    }

    CastMember get(String id) {
        return api.get(of(id), CastMember.class);
    }

    Written replace(String id, CastMemberDraft castMember, Write write) {
        return api.put(of(id), castMember, write);
    }

    void delete(String id, Write write) {
        api.delete(of(id), write);
    }

    private static String of(String id) {
        return CAST_MEMBERS + "/" + Query.segment(id);
    }
}
