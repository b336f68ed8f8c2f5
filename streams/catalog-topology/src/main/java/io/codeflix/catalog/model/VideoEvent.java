package io.codeflix.catalog.model;

import java.time.Instant;

/** What can happen to a video. */
public sealed interface VideoEvent {

    record Created(VideoDetails details) implements VideoEvent {}

    record Updated(VideoDetails details) implements VideoEvent {}

    record Translated(Translation translation) implements VideoEvent {}

    record TranslationRemoved(String locale) implements VideoEvent {}

    record Published(Instant at) implements VideoEvent {}

    record Scheduled(Instant publishAt) implements VideoEvent {}

    record ScheduleCanceled() implements VideoEvent {}

    record Unpublished() implements VideoEvent {}

    record Deleted(Deletion deletion) implements VideoEvent {}

    record Restored() implements VideoEvent {}

    record MediumChanged(Medium medium) implements VideoEvent {}
}
