package io.codeflix.media.playback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import io.codeflix.media.playback.Ticket.Use;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Date;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TicketsTest {
    private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");
    private static final byte[] KEY = "0123456789abcdef0123456789abcdef".getBytes(StandardCharsets.UTF_8);
    private static final Ticket TICKET =
            new Ticket("user-1", "title-1", "asset-1", Use.OPEN, NOW.plus(Duration.ofMinutes(5)));

    private final Tickets tickets = at(NOW);

    @Test
    void aTicketComesBackAsItWasGiven() {
        assertThat(tickets.read(tickets.sign(TICKET))).isEqualTo(TICKET);
    }

    @Test
    void aTicketIsGoodUntilTheSecondItExpires() {
        String text = tickets.sign(TICKET);

        assertThat(at(NOW.plusSeconds(299)).read(text)).isEqualTo(TICKET);
        assertThatThrownBy(() -> at(NOW.plusSeconds(300)).read(text))
                .isInstanceOfSatisfying(
                        TicketRefusedException.class,
                        refused -> assertThat(refused.code()).isEqualTo("ticket-expired"));
    }

    @Test
    void aTicketWithOneOtherCharacterIsRefused() {
        String text = tickets.sign(TICKET);
        int middle = text.indexOf('.') + 10;
        char other = text.charAt(middle) == 'A' ? 'B' : 'A';

        refused(text.substring(0, middle) + other + text.substring(middle + 1));
    }

    @Test
    void aTicketUnderAnotherKeyIsRefused() {
        byte[] other = "another-key-of-32-bytes-or-more!".getBytes(StandardCharsets.UTF_8);

        refused(new Tickets(other, Clock.fixed(NOW, ZoneOffset.UTC)).sign(TICKET));
    }

    @Test
    void aTicketWithoutSignatureIsRefused() {
        refused(new PlainJWT(new JWTClaimsSet.Builder()
                        .subject("user-1")
                        .claim("title", "title-1")
                        .claim("asset", "asset-1")
                        .claim("use", "OPEN")
                        .expirationTime(Date.from(NOW.plusSeconds(60)))
                        .build())
                .serialize());
    }

    @Test
    void aSignedTokenOfAnotherTypeIsRefused() throws Exception {
        var token = new SignedJWT(
                new JWSHeader(JWSAlgorithm.HS256),
                new JWTClaimsSet.Builder()
                        .subject("user-1")
                        .claim("title", "title-1")
                        .claim("asset", "asset-1")
                        .claim("use", "OPEN")
                        .expirationTime(Date.from(NOW.plusSeconds(60)))
                        .build());
        token.sign(new MACSigner(KEY));

        refused(token.serialize());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "..", "a.b.c", "../../etc/passwd", "\u0000"})
    void noiseIsRefused(String noise) {
        refused(noise);
    }

    @Test
    void aKeyThatIsTooShortIsRefusedAtStart() {
        assertThatThrownBy(() -> new Tickets(new byte[16], Clock.systemUTC()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("codeflix.playback.ticket-key");
    }

    private void refused(String text) {
        assertThatThrownBy(() -> tickets.read(text))
                .isInstanceOfSatisfying(
                        TicketRefusedException.class,
                        refused -> assertThat(refused.code()).isEqualTo("ticket-invalid"));
    }

    private static Tickets at(Instant now) {
        return new Tickets(KEY, Clock.fixed(now, ZoneOffset.UTC));
    }
}
