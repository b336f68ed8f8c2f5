package io.codeflix.media.playback;

import io.codeflix.media.model.MediaPackage;
import io.codeflix.media.model.Rendition;
import io.codeflix.media.playback.Ticket.Use;
import io.codeflix.media.store.Renditions;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Serves the stored manifests of a package, written anew for one ticket. Every URL in them ends when the watching that
 * the ticket opened has to end; a manifest fetched late gives no longer life than one fetched at once.
 */
public final class Manifests {
    private final Renditions renditions;
    private final Tickets tickets;
    private final Clock clock;

    public Manifests(Renditions renditions, Tickets tickets, Clock clock) {
        this.renditions = renditions;
        this.tickets = tickets;
        this.clock = clock;
    }

    /** The HLS multivariant playlist; its media playlists get a ticket of their own, as players fetch them all along. */
    public String hlsMaster(Ticket ticket, MediaPackage made) {
        requireOpening(ticket);
        String watch = watchTicket(ticket, made);
        var references = new References(made.hlsMediaKeys().stream()
                .map(Manifests::nameOf)
                .collect(Collectors.toMap(
                        Function.identity(), name -> URI.create("../../%s/hls/%s".formatted(watch, name)))));
        return HlsPlaylist.rewrite(renditions.manifest(made.hlsKey()), references);
    }

    /** One HLS media playlist by its file name; empty where the package has none of that name. */
    public Optional<String> hlsMedia(Ticket ticket, MediaPackage made, String fileName) {
        return made.hlsMediaKeys().stream()
                .filter(key -> nameOf(key).equals(fileName))
                .findFirst()
                .map(key -> HlsPlaylist.rewrite(renditions.manifest(key), signed(ticket, made)));
    }

    /** The DASH manifest. */
    public String dash(Ticket ticket, MediaPackage made) {
        requireOpening(ticket);
        return DashManifest.rewrite(renditions.manifest(made.dashKey()), signed(ticket, made));
    }

    /**
     * The DASH manifest for FFmpeg, whose demuxer breaks every {@code BaseURL} that holds an ampersand, as signed URLs do
     * (resolve_content_path of dashdec.c writes it back unescaped): its renditions lead here, and from here to the signed
     * URL.
     *
     * @param base under which tickets are served
     */
    public String dashForFfmpeg(Ticket ticket, MediaPackage made, URI base) {
        requireOpening(ticket);
        String watch = watchTicket(ticket, made);
        var references = new References(made.renditions().stream()
                .map(Rendition::fileName)
                .collect(Collectors.toMap(
                        Function.identity(), name -> URI.create("%s/%s/media/%s".formatted(base, watch, name)))));
        return DashManifest.rewrite(renditions.manifest(made.dashKey()), references);
    }

    /** The signed URL of one rendition by its file name; empty where the package has none of that name. */
    public Optional<URI> rendition(Ticket ticket, MediaPackage made, String fileName) {
        return Optional.ofNullable(signed(ticket, made).urls().get(fileName));
    }

    /** For whatever players fetch all along. */
    private String watchTicket(Ticket ticket, MediaPackage made) {
        Instant end = clock.instant().plus(Life.ofWatching(made.durationMillis()));
        return tickets.sign(new Ticket(ticket.subject(), ticket.titleId(), ticket.assetId(), Use.WATCH, end));
    }

    private static void requireOpening(Ticket ticket) {
        if (ticket.use() != Use.OPEN) {
            throw new TicketRefusedException("ticket-invalid", "This ticket opens media playlists only.");
        }
    }

    private References signed(Ticket ticket, MediaPackage made) {
        Duration life = lifeLeft(ticket, made);
        return new References(made.renditions().stream()
                .collect(Collectors.toMap(
                        Rendition::fileName, rendition -> renditions.sign(rendition.objectKey(), life))));
    }

    private Duration lifeLeft(Ticket ticket, MediaPackage made) {
        return switch (ticket.use()) {
            case OPEN -> Life.ofWatching(made.durationMillis());
            case WATCH -> Duration.between(clock.instant(), ticket.expiresAt()).plusSeconds(1);
        };
    }

    private static String nameOf(String key) {
        return key.substring(key.lastIndexOf('/') + 1);
    }
}
