package io.codeflix.media.api.playback;

import io.codeflix.media.api.Asker;
import io.codeflix.media.api.SubscriptionRequiredException;
import io.codeflix.media.model.MediaPackage;
import io.codeflix.media.model.asset.AssetStatus;
import io.codeflix.media.model.asset.Slot;
import io.codeflix.media.playback.Life;
import io.codeflix.media.playback.Ticket;
import io.codeflix.media.playback.Ticket.Use;
import io.codeflix.media.playback.Tickets;
import io.codeflix.media.query.asset.AssetQueries;
import io.codeflix.media.query.title.Title;
import io.codeflix.media.query.title.Titles;
import io.codeflix.streams.api.problem.RefusedException;
import io.codeflix.streams.decider.Problem;
import io.codeflix.streams.query.StoreUnavailableException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Component;

/** Gives tickets for titles that viewers may see, and looks a ticket's package up. */
@Component
class Playback {
    /** A title that was published just now reaches our copy within this. */
    private static final Duration RACE = Duration.ofSeconds(1);

    private final Titles titles;
    private final AssetQueries assets;
    private final Tickets tickets;
    private final Clock clock;

    Playback(Titles titles, AssetQueries assets, Tickets tickets, Clock clock) {
        this.titles = titles;
        this.assets = assets;
        this.tickets = tickets;
        this.clock = clock;
    }

    /** A ticket for the film of a published title: for subscribers, and where it is free for every viewer. */
    Issued openFilm(String titleId, Asker asker) {
        Title title = published(titleId);
        if (!title.opened() && !asker.watchesEverything()) {
            throw new SubscriptionRequiredException();
        }
        return issue(title, Slot.VIDEO, "The film is not ready to be played; try again later.", asker);
    }

    /** A ticket for the trailer of a published title, for every viewer. */
    Issued openTrailer(String titleId, Asker asker) {
        return issue(published(titleId), Slot.TRAILER, "This title has no trailer that can be played.", asker);
    }

    private Title published(String titleId) {
        return titles.await(titleId, Title::published, RACE)
                .orElseThrow(() -> RefusedException.notFound("title", titleId));
    }

    private Issued issue(Title title, Slot slot, String otherwise, Asker asker) {
        String assetId = title.in(slot)
                .orElseThrow(() -> new RefusedException(new Problem(Problem.CONFLICT, otherwise, List.of())));
        var ticket = new Ticket(
                asker.subject(), title.id(), assetId, Use.OPEN, clock.instant().plus(Life.OF_TICKET));
        return new Issued(ticket, tickets.sign(ticket));
    }

    /** A ticket and its text. */
    record Issued(Ticket ticket, String text) {}

    /** What a ticket is good for, as long as the title is published: hiding it stops every further manifest. */
    MediaPackage packageOf(Ticket ticket) {
        if (titles.find(ticket.titleId()).filter(Title::published).isEmpty()) {
            throw new RefusedException(new Problem("forbidden", "This title is no longer shown.", List.of()));
        }
        var told = assets.find(ticket.assetId());
        if (told.value()
                .filter(view -> view.asset().status() == AssetStatus.REMOVED)
                .isPresent()) {
            throw new RefusedException(new Problem(
                    Problem.NOT_FOUND, "This film was replaced; open the title again to play the new one.", List.of()));
        }
        // a package never changes until it is removed, so a copy's is as good as the owner's; that there is none only
        // the owner knows
        return told.value()
                .map(view -> view.asset().mediaPackage())
                .orElseThrow(() -> told.isStale()
                        ? new StoreUnavailableException("assets", "its owner is away")
                        : RefusedException.notFound("title", ticket.titleId()));
    }
}
