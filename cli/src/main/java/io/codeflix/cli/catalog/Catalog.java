package io.codeflix.cli.catalog;

import io.codeflix.cli.http.Api;
import io.codeflix.cli.http.Credentials;
import io.codeflix.cli.http.Page;
import io.codeflix.cli.http.Query;
import io.codeflix.cli.http.Write;
import io.codeflix.cli.http.Written;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;

/** The catalog over HTTP. */
public final class Catalog {

    private static final String CATEGORIES = "/categories";
    private static final String VIDEOS = "/videos";
    private static final String TITLES = "/titles";

    private final Api api;

    public Catalog(Api api) {
        this.api = api;
    }

    public Catalog as(Credentials others) {
        return new Catalog(api.as(others));
    }

    public Genres genres() {
        return new Genres(api);
    }

    public CastMembers castMembers() {
        return new CastMembers(api);
    }

    public Written create(CategoryDraft category, Write write) {
        return api.post(CATEGORIES, category, write, Written.class);
    }

    public Page<Category> categories(PageOptions page) {
        return api.get(page.appendedTo(CATEGORIES), new TypeReference<>() {});
    }

    public Category category(String id) {
        return api.get(of(CATEGORIES, id), Category.class);
    }

    public Written replace(String id, CategoryDraft category, Write write) {
        return api.put(of(CATEGORIES, id), category, write);
    }

    public Written activate(String id, Write write) {
        return api.post(of(CATEGORIES, id) + "/activate", null, write, Written.class);
    }

    public Written deactivate(String id, Write write) {
        return api.post(of(CATEGORIES, id) + "/deactivate", null, write, Written.class);
    }

    public void deleteCategory(String id, Write write) {
        api.delete(of(CATEGORIES, id), write);
    }

    public Written create(VideoDraft video, Write write) {
        return api.post(VIDEOS, video, write, Written.class);
    }

    public Page<Video> videos(PageOptions page, CatalogReferences filter) {
        return api.get(filter.appendedTo(page.on(VIDEOS)).toString(), new TypeReference<>() {});
    }

    public Video video(String id) {
        return api.get(of(VIDEOS, id), Video.class);
    }

    public Written replace(String id, VideoDraft video, Write write) {
        return api.put(of(VIDEOS, id), video, write);
    }

    public Written publish(String id, Write write) {
        return api.post(of(VIDEOS, id) + "/publish", null, write, Written.class);
    }

    public Written unpublish(String id, Write write) {
        return api.post(of(VIDEOS, id) + "/unpublish", null, write, Written.class);
    }

    Written schedule(String id, Instant publishAt, Write write) {
        return api.put(of(VIDEOS, id) + "/schedule", new ScheduleDraft(publishAt), write);
    }

    Written unschedule(String id, Write write) {
        return api.delete(of(VIDEOS, id) + "/schedule", write, Written.class);
    }

    public Written translate(String id, String locale, TranslationDraft translation, Write write) {
        return api.put(translation(id, locale), translation, write);
    }

    Written removeTranslation(String id, String locale, Write write) {
        return api.delete(translation(id, locale), write, Written.class);
    }

    public Written restoreVideo(String id, Write write) {
        return api.post(of(VIDEOS, id) + "/restore", null, write, Written.class);
    }

    public void deleteVideo(String id, Write write) {
        api.delete(of(VIDEOS, id), write);
    }

    public TitleCursor titles(TitleFilter filter) {
        return api.get(filter.appendedTo(TITLES), TitleCursor.class);
    }

    /**
     * Reads one title.
     *
     * @param minVersion waits (for a bounded time) until this version is visible
     * @param locale in this language where it has it; null for the original
     */
    public Video title(String id, @Nullable Long minVersion, @Nullable String locale) {
        return api.get(
                Query.of(of(TITLES, id))
                        .with("minVersion", minVersion)
                        .with("locale", locale)
                        .toString(),
                Video.class);
    }

    public Playback play(String titleId) {
        return api.post(of(TITLES, titleId) + "/playback", null, Write.once(), Playback.class);
    }

    public Playback playTrailer(String titleId) {
        return api.post(of(TITLES, titleId) + "/trailer/playback", null, Write.once(), Playback.class);
    }

    private static String translation(String id, String locale) {
        return of(VIDEOS, id) + "/translations/" + Query.segment(locale);
    }

    private static String of(String things, String id) {
        return things + "/" + Query.segment(id);
    }
}
