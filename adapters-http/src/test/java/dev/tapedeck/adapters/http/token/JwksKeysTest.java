package dev.tapedeck.adapters.http.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import dev.tapedeck.domain.access.IdentityUnavailable;
import dev.tapedeck.domain.access.TokenVerdict;
import dev.tapedeck.domain.access.TokenVerdict.Accepted;
import dev.tapedeck.domain.access.TokenVerdict.Rejected;
import dev.tapedeck.domain.id.SettableClock;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tokens under the keys that an issuer publishes. */
class JwksKeysTest {
    private static RSAKey rsa;
    private static RSAKey otherRsa;
    private static ECKey ec;

    private final SettableClock clock = new SettableClock();
    private final AtomicInteger fetches = new AtomicInteger();
    private volatile byte[] published = new byte[0];
    private volatile int status = 200;
    private volatile CountDownLatch open = new CountDownLatch(0);
    private HttpServer issuer;
    private JwtAccessTokens tokens;

    @BeforeAll
    static void makeKeys() throws JOSEException {
        rsa = new RSAKeyGenerator(2048).keyID("rsa").generate();
        otherRsa = new RSAKeyGenerator(2048).keyID("other").generate();
        ec = new ECKeyGenerator(Curve.P_256).keyID("ec").generate();
    }

    @BeforeEach
    void start() throws IOException {
        issuer = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        issuer.createContext("/keys", exchange -> {
            fetches.incrementAndGet();
            awaitOpen();
            exchange.sendResponseHeaders(status, published.length);
            exchange.getResponseBody().write(published);
            exchange.close();
        });
        issuer.start();
        publish(rsa, ec);
        tokens = new JwtAccessTokens(JwtConfig.ofJwks(
                URI.create("http://127.0.0.1:" + issuer.getAddress().getPort() + "/keys"), clock));
    }

    @AfterEach
    void stop() {
        open.countDown();
        issuer.stop(0);
    }

    @Test
    void tokens_of_all_accepted_algorithms_are_believed() throws JOSEException {
        assertThat(verify(JWSAlgorithm.RS256, rsa, new RSASSASigner(rsa))).isInstanceOf(Accepted.class);
        assertThat(verify(JWSAlgorithm.PS256, rsa, new RSASSASigner(rsa))).isInstanceOf(Accepted.class);
        assertThat(verify(JWSAlgorithm.ES256, ec, new ECDSASigner(ec))).isInstanceOf(Accepted.class);
        assertThat(verify(JWSAlgorithm.RS512, rsa, new RSASSASigner(rsa))).isInstanceOf(Rejected.class);
    }

    @Test
    void a_public_key_does_not_count_as_a_shared_secret() throws JOSEException {
        byte[] asSecret = rsa.toPublicJWK().toJSONString().getBytes(StandardCharsets.UTF_8);
        byte[] asEncoded = rsa.toRSAPublicKey().getEncoded();

        assertThat(verify(JWSAlgorithm.HS256, rsa, new MACSigner(asSecret))).isInstanceOf(Rejected.class);
        assertThat(verify(JWSAlgorithm.HS256, rsa, new MACSigner(asEncoded))).isInstanceOf(Rejected.class);
    }

    @Test
    void a_key_that_the_token_brings_along_does_not_count() throws JOSEException {
        JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.RS256)
                .keyID("rsa")
                .jwk(otherRsa.toPublicJWK())
                .build();

        assertThat(tokens.verify(signed(header, new RSASSASigner(otherRsa)))).isInstanceOf(Rejected.class);
    }

    @Test
    void keys_are_fetched_once_for_many_tokens() throws JOSEException {
        for (int i = 0; i < 5; i++) {
            verify(JWSAlgorithm.RS256, rsa, new RSASSASigner(rsa));
        }

        assertThat(fetches).hasValue(1);
    }

    @Test
    void a_new_key_is_found_and_invented_ones_do_not_flood_the_issuer() throws JOSEException {
        verify(JWSAlgorithm.RS256, rsa, new RSASSASigner(rsa));
        publish(rsa, otherRsa);
        clock.advance(KeyCache.PAUSE);

        assertThat(verify(JWSAlgorithm.RS256, otherRsa, new RSASSASigner(otherRsa)))
                .isInstanceOf(Accepted.class);
        assertThat(fetches).hasValue(2);

        for (int i = 0; i < 5; i++) {
            assertThat(verify(JWSAlgorithm.ES256, ec, new ECDSASigner(ec))).isInstanceOf(Rejected.class);
        }
        assertThat(fetches).hasValue(2);
    }

    @Test
    void a_new_key_under_an_old_name_is_found() throws JOSEException {
        verify(JWSAlgorithm.RS256, rsa, new RSASSASigner(rsa));
        RSAKey renewed = new RSAKeyGenerator(2048).keyID("rsa").generate();
        publish(renewed);
        clock.advance(KeyCache.PAUSE);

        assertThat(verify(JWSAlgorithm.RS256, renewed, new RSASSASigner(renewed)))
                .isInstanceOf(Accepted.class);
        assertThat(verify(JWSAlgorithm.RS256, rsa, new RSASSASigner(rsa))).isInstanceOf(Rejected.class);
        assertThat(fetches).hasValue(2);
    }

    @Test
    void a_withdrawn_key_stops_counting() throws JOSEException {
        verify(JWSAlgorithm.RS256, rsa, new RSASSASigner(rsa));
        publish(otherRsa);
        clock.advance(KeyCache.FRESH_FOR.plusSeconds(1));

        await().untilAsserted(() -> assertThat(verify(JWSAlgorithm.RS256, rsa, new RSASSASigner(rsa)))
                .isInstanceOf(Rejected.class));
    }

    @Test
    void keys_that_cannot_be_used_do_not_lock_out_the_others() throws JOSEException {
        published = """
                {"keys": [
                  {"kty": "EC", "crv": "P-999", "x": "AA", "y": "AA", "kid": "unknown curve"},
                  {"kty": "RSA", "kid": "without a modulus"},
                  {"kty": "new", "kid": "unknown type"},
                  {"kid": "without a type"},
                  {"kty": "RSA", "kid": "broken certificates", "n": "AQAB", "e": "AQAB", "x5c": ["?"]},
                  {"kty": "RSA", "kid": "odd operations", "n": "AQAB", "e": "AQAB", "key_ops": ["verify", 7]},
                  7, null,
                  %s]}""".formatted(rsa.toPublicJWK().toJSONString()).getBytes(StandardCharsets.UTF_8);

        assertThat(verify(JWSAlgorithm.RS256, rsa, new RSASSASigner(rsa))).isInstanceOf(Accepted.class);
    }

    @Test
    void keys_are_fetched_again_in_the_background() throws JOSEException {
        verify(JWSAlgorithm.RS256, rsa, new RSASSASigner(rsa));
        publish(otherRsa);
        clock.advance(KeyCache.FRESH_FOR.plusSeconds(1));

        assertThat(verify(JWSAlgorithm.RS256, rsa, new RSASSASigner(rsa))).isInstanceOf(Accepted.class);
        await().untilAsserted(() -> assertThat(verify(JWSAlgorithm.RS256, rsa, new RSASSASigner(rsa)))
                .isInstanceOf(Rejected.class));
        assertThat(fetches).hasValue(2);
    }

    @Test
    void keys_outlast_an_outage_of_the_issuer_but_not_for_ever() throws JOSEException {
        verify(JWSAlgorithm.RS256, rsa, new RSASSASigner(rsa));
        status = 500;

        clock.advance(KeyCache.FRESH_FOR.plusSeconds(1));
        assertThat(verify(JWSAlgorithm.RS256, rsa, new RSASSASigner(rsa))).isInstanceOf(Accepted.class);

        clock.advance(KeyCache.USABLE_FOR);
        assertThatThrownBy(() -> verify(JWSAlgorithm.RS256, rsa, new RSASSASigner(rsa)))
                .isInstanceOf(IdentityUnavailable.class);
    }

    @Test
    void without_keys_nobody_can_be_identified_and_the_issuer_is_not_flooded() {
        published = "not json".getBytes(StandardCharsets.UTF_8);

        for (int i = 0; i < 3; i++) {
            assertThatThrownBy(() -> verify(JWSAlgorithm.RS256, rsa, new RSASSASigner(rsa)))
                    .isInstanceOf(IdentityUnavailable.class);
        }
        assertThat(fetches).hasValue(1);
    }

    @Test
    void a_flood_of_keys_is_not_swallowed() {
        published = "x".repeat(300_000).getBytes(StandardCharsets.UTF_8);

        assertThatThrownBy(() -> verify(JWSAlgorithm.RS256, rsa, new RSASSASigner(rsa)))
                .isInstanceOf(IdentityUnavailable.class);
    }

    @Test
    void an_issuer_that_hangs_makes_nobody_wait_whose_key_is_known() throws JOSEException {
        verify(JWSAlgorithm.RS256, rsa, new RSASSASigner(rsa));
        open = new CountDownLatch(1);
        clock.advance(KeyCache.FRESH_FOR.plusSeconds(1));

        TokenVerdict verdict = assertTimeoutPreemptively(
                Duration.ofSeconds(1), () -> verify(JWSAlgorithm.RS256, rsa, new RSASSASigner(rsa)));
        await().until(() -> fetches.get() > 1);
        TokenVerdict again = assertTimeoutPreemptively(
                Duration.ofSeconds(1), () -> verify(JWSAlgorithm.RS256, rsa, new RSASSASigner(rsa)));

        assertThat(List.of(verdict, again)).allMatch(Accepted.class::isInstance);
    }

    private void awaitOpen() {
        try {
            open.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void publish(JWK... keys) {
        published = new JWKSet(List.of(keys)).toString(true).getBytes(StandardCharsets.UTF_8);
    }

    private TokenVerdict verify(JWSAlgorithm algorithm, JWK key, JWSSigner signer) throws JOSEException {
        return tokens.verify(
                signed(new JWSHeader.Builder(algorithm).keyID(key.getKeyID()).build(), signer));
    }

    private String signed(JWSHeader header, JWSSigner signer) throws JOSEException {
        JWTClaimsSet claims = new JWTClaimsSet.Builder()
                .subject("alice")
                .expirationTime(Date.from(clock.instant().plusSeconds(1_000_000)))
                .build();
        SignedJWT jwt = new SignedJWT(header, claims);
        jwt.sign(signer);
        return jwt.serialize();
    }
}
