package io.codeflix.media.playback;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.MACVerifier;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.codeflix.media.playback.Ticket.Use;
import java.text.ParseException;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Signs tickets and reads them back: JWS with HS256, under a key that never leaves this service. */
public final class Tickets {
    /** No access token can pass for a ticket, nor a ticket for an access token. */
    private static final JOSEObjectType TYPE = new JOSEObjectType("playback-ticket");

    private static final int LONGEST_TICKET = 2_048;

    private final MACSigner signer;
    private final MACVerifier verifier;
    private final Clock clock;

    /** @param key at least 256 bits */
    public Tickets(byte[] key, Clock clock) {
        try {
            this.signer = new MACSigner(key);
            this.verifier = new MACVerifier(key);
        } catch (JOSEException e) {
            throw new IllegalArgumentException("codeflix.playback.ticket-key must be base64 of at least 32 bytes", e);
        }
        this.clock = clock;
    }

    public String sign(Ticket ticket) {
        var claims = new JWTClaimsSet.Builder()
                .subject(ticket.subject())
                .claim("title", ticket.titleId())
                .claim("asset", ticket.assetId())
                .claim("use", ticket.use().name())
                .expirationTime(Date.from(ticket.expiresAt()))
                .build();
        var header = new JWSHeader.Builder(JWSAlgorithm.HS256).type(TYPE).build();
        var signed = new SignedJWT(header, claims);
        try {
            signed.sign(signer);
        } catch (JOSEException e) {
            throw new IllegalStateException("A checked key always signs", e);
        }
        return signed.serialize();
    }

    /**
     * The ticket, if it is one of ours and good now.
     *
     * @throws TicketRefusedException for every other string
     */
    public Ticket read(String text) {
        if (text.length() > LONGEST_TICKET) {
            throw invalid();
        }
        Ticket ticket = verified(text);
        if (!clock.instant().isBefore(ticket.expiresAt())) {
            throw new TicketRefusedException("ticket-expired", "The playback ticket has expired: ask for a new one.");
        }
        return ticket;
    }

    private Ticket verified(String text) {
        try {
            SignedJWT signed = SignedJWT.parse(text);
            JWSHeader header = signed.getHeader();
            if (!JWSAlgorithm.HS256.equals(header.getAlgorithm())
                    || !TYPE.equals(header.getType())
                    || !signed.verify(verifier)) {
                throw invalid();
            }
            JWTClaimsSet claims = signed.getJWTClaimsSet();
            return new Ticket(
                    text(claims.getSubject()),
                    text(claims.getStringClaim("title")),
                    text(claims.getStringClaim("asset")),
                    Use.valueOf(text(claims.getStringClaim("use"))),
                    instant(claims.getExpirationTime()));
        } catch (ParseException | JOSEException | IllegalArgumentException | NullPointerException e) {
            throw invalid();
        }
    }

    private static String text(@Nullable String claim) {
        return Objects.requireNonNull(claim);
    }

    private static Instant instant(@Nullable Date claim) {
        return Objects.requireNonNull(claim).toInstant();
    }

    private static TicketRefusedException invalid() {
        return new TicketRefusedException("ticket-invalid", "This is no playback ticket of ours.");
    }
}
