package dev.tapedeck.adapters.video.livekit;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import dev.tapedeck.adapters.video.livekit.twirp.SharedSecret;
import dev.tapedeck.domain.capture.webhook.EventVerdict;
import dev.tapedeck.domain.capture.webhook.EventVerdict.SignatureInvalid;
import dev.tapedeck.domain.capture.webhook.EventVerdict.SignatureValid;
import dev.tapedeck.domain.capture.webhook.ProviderEvents;
import dev.tapedeck.domain.capture.webhook.ProviderEventsContract;
import dev.tapedeck.domain.id.SettableClock;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LiveKitEventsTest implements ProviderEventsContract {
    /** Computed by others from the protocol's description. */
    private static final String VECTOR_BODY = "{\"event\":\"egress_started\",\"egressInfo\":{\"egressId\":\"EG_b2\","
            + "\"roomName\":\"demo-1\"},\"id\":\"EV_c3\",\"createdAt\":\"1790000000\"}";

    private static final String VECTOR_HASH = "LagfrDRi6kxBsIBKK41aRfR4pJwbVPkdUIx7RVR0j9c=";
    private static final String VECTOR_TOKEN = "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9."
            + "eyJpc3MiOiJkZXZrZXkiLCJuYmYiOjE3OTAwMDAwMDAsImV4cCI6MTc5MDAwMDMwMCwic2hhMjU2IjoiTGFnZnJEUmk2a3hCc0lC"
            + "S0s0MWFSZlI0cEp3YlZQa2RVSXg3UlZSMGo5Yz0ifQ.lId5Eld2CqlBvUSfBqypXbxlAmtGltB_uXtE00404Lo";
    private static final Instant VECTOR_TIME = Instant.ofEpochSecond(1_790_000_000);

    private final SettableClock clock = new SettableClock(VECTOR_TIME);
    private final LiveKitEvents events =
            new LiveKitEvents(LiveKitFixture.config(URI.create("wss://livekit.example.com")), clock);
    private int made;

    @Override
    public ProviderEvents events() {
        return events;
    }

    @Override
    public Message genuine() {
        made++;
        return signed("{\"event\":\"room_finished\",\"room\":{\"name\":\"demo-1\"},\"id\":\"EV_" + made + "\"}");
    }

    @Override
    public Message ofUnknownType() {
        return signed("{\"event\":\"room_painted\",\"id\":\"EV_p\"}");
    }

    @Override
    public Message unreadable() {
        return signed("<html>");
    }

    @Override
    public Message invalid() {
        String body = genuine().body();
        return message(new SharedSecret("a stranger's").sign(claims(body).build()), body);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Bearer "})
    void the_published_example_has_a_valid_signature(String prefix) {
        Message message = message(prefix + VECTOR_TOKEN, VECTOR_BODY);

        assertThat(verdict(message)).isEqualTo(new SignatureValid("EV_c3", "egress_started"));
    }

    @ParameterizedTest
    @CsvSource({"-61, false", "-60, true", "0, true", "300, true", "359, true", "360, false", "90000, false"})
    void a_token_is_good_for_its_time_and_a_minute_for_clocks_that_differ(long seconds, boolean isGood) {
        clock.set(VECTOR_TIME.plusSeconds(seconds));

        assertThat(verdict(message(VECTOR_TOKEN, VECTOR_BODY)) instanceof SignatureValid)
                .isEqualTo(isGood);
    }

    @Test
    void one_bit_of_the_body_makes_it_another_one() {
        String altered = VECTOR_BODY.replace("EG_b2", "EG_b3");

        assertThat(verdict(message(VECTOR_TOKEN, altered))).isInstanceOf(SignatureInvalid.class);
        assertThat(verdict(message(VECTOR_TOKEN, VECTOR_BODY + " "))).isInstanceOf(SignatureInvalid.class);
    }

    @Test
    void every_form_of_base64_is_read() {
        String body = "{\"event\":\"x\",\"id\":\"~~?\"}";
        byte[] hash = hash(body);

        assertThat(withHash(body, Base64.getEncoder().encodeToString(hash))).isInstanceOf(SignatureValid.class);
        assertThat(withHash(body, Base64.getEncoder().withoutPadding().encodeToString(hash)))
                .isInstanceOf(SignatureValid.class);
        assertThat(withHash(body, Base64.getUrlEncoder().encodeToString(hash))).isInstanceOf(SignatureValid.class);
        assertThat(withHash(body, Base64.getUrlEncoder().withoutPadding().encodeToString(hash)))
                .isInstanceOf(SignatureValid.class);
        assertThat(withHash(body, "not base64!")).isInstanceOf(SignatureInvalid.class);
        assertThat(withHash(body, "")).isInstanceOf(SignatureInvalid.class);
    }

    @Test
    void a_token_without_a_hash_an_end_or_our_key_is_invalid() {
        JWTClaimsSet.Builder whole = claims(VECTOR_BODY);

        assertThat(signedBy(new JWTClaimsSet.Builder(whole.build()).claim("sha256", null)))
                .isInstanceOf(SignatureInvalid.class);
        assertThat(signedBy(new JWTClaimsSet.Builder(whole.build()).claim("sha256", 7)))
                .isInstanceOf(SignatureInvalid.class);
        assertThat(signedBy(new JWTClaimsSet.Builder(whole.build()).expirationTime(null)))
                .isInstanceOf(SignatureInvalid.class);
        assertThat(signedBy(new JWTClaimsSet.Builder(whole.build()).issuer("another")))
                .isInstanceOf(SignatureInvalid.class);
        assertThat(signedBy(whole)).isInstanceOf(SignatureValid.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Bearer ", "a.b.c", "....", "eyJhbGciOiJub25lIn0.e30."})
    void what_is_no_token_is_invalid(String token) {
        assertThat(verdict(message(token, VECTOR_BODY))).isInstanceOf(SignatureInvalid.class);
    }

    @Test
    void a_token_without_a_signature_is_invalid() {
        String unsigned = new PlainJWT(claims(VECTOR_BODY).build()).serialize();

        assertThat(verdict(message(unsigned, VECTOR_BODY))).isInstanceOf(SignatureInvalid.class);
        assertThat(verdict(message("x".repeat(100_000), VECTOR_BODY))).isInstanceOf(SignatureInvalid.class);
    }

    @Test
    void an_event_without_an_id_is_known_by_its_body() {
        Message one = signed("{\"event\":\"room_started\"}");
        Message other = signed("{\"event\":\"room_started\" }");

        assertThat(verdict(one)).isEqualTo(verdict(one)).isNotEqualTo(verdict(other));
        assertThat(verdict(one))
                .isInstanceOfSatisfying(
                        SignatureValid.class,
                        valid -> assertThat(valid.eventId()).startsWith("sha256-"));
    }

    private EventVerdict withHash(String body, String hash) {
        return verdict(message(
                new SharedSecret(LiveKitFixture.API_SECRET)
                        .sign(claims(body).claim("sha256", hash).build()),
                body));
    }

    private EventVerdict signedBy(JWTClaimsSet.Builder claims) {
        return verdict(message(new SharedSecret(LiveKitFixture.API_SECRET).sign(claims.build()), VECTOR_BODY));
    }

    private Message signed(String body) {
        return message(
                new SharedSecret(LiveKitFixture.API_SECRET).sign(claims(body).build()), body);
    }

    private JWTClaimsSet.Builder claims(String body) {
        return new JWTClaimsSet.Builder()
                .issuer(LiveKitFixture.API_KEY)
                .notBeforeTime(Date.from(clock.instant()))
                .expirationTime(Date.from(clock.instant().plusSeconds(300)))
                .claim("sha256", Base64.getEncoder().encodeToString(hash(body)));
    }

    private static Message message(@Nullable String token, String body) {
        return new Message(token == null ? Map.of() : Map.of("authorization", token), body);
    }

    private static byte[] hash(String body) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(body.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void the_published_hash_is_that_of_the_published_body() {
        assertThat(Base64.getEncoder().encodeToString(hash(VECTOR_BODY))).isEqualTo(VECTOR_HASH);
    }
}
