package io.codeflix.media.api.playback;

import io.codeflix.media.model.MediaPackage;
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

    /** A ticket for a published title with a film. */
    Issued open(String titleId, String subject) {
        Title title = titles.await(titleId, Title::published, RACE)
                .orElseThrow(() -> RefusedException.notFound("title", titleId));
        String assetId = title.film()
                .orElseThrow(() -> new RefusedException(new Problem(
                        Problem.CONFLICT, "The film is not ready to be played; try again later.", List.of())));
        var ticket =
                new Ticket(subject, titleId, assetId, Use.OPEN, clock.instant().plus(Life.OF_TICKET));
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
        // a package never changes, so a copy's is as good as the owner's; that there is none only the owner knows
        return told.value()
                .map(view -> view.asset().mediaPackage())
                .orElseThrow(() -> told.isStale()
                        ? new StoreUnavailableException("assets", "its owner is away")
                        : RefusedException.notFound("title", ticket.titleId()));
    }
}
