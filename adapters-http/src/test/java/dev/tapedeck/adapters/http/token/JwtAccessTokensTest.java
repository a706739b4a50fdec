package dev.tapedeck.adapters.http.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import dev.tapedeck.domain.access.AccessTokens;
import dev.tapedeck.domain.access.AccessTokensContract;
import dev.tapedeck.domain.access.Caller;
import dev.tapedeck.domain.access.Scope;
import dev.tapedeck.domain.access.TokenVerdict;
import dev.tapedeck.domain.access.TokenVerdict.Accepted;
import dev.tapedeck.domain.access.TokenVerdict.Rejected;
import dev.tapedeck.domain.id.SettableClock;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tokens under a shared secret. */
class JwtAccessTokensTest implements AccessTokensContract {
    private static final String SECRET = "0123456789abcdef0123456789abcdef";
    private static final Duration HOUR = Duration.ofHours(1);

    private final SettableClock clock = new SettableClock();
    private final JwtConfig config = JwtConfig.ofSecret(SECRET, clock).requiring("https://issuer.example", "tapedeck");
    private final JwtAccessTokens tokens = new JwtAccessTokens(config);

    @Override
    public AccessTokens tokens() {
        return tokens;
    }

    @Override
    public String token(Caller caller) {
        return signed(claims(caller).build(), SECRET);
    }

    @Override
    public String expired(Caller caller) {
        return signed(
                claims(caller)
                        .expirationTime(Date.from(clock.instant().minus(HOUR)))
                        .build(),
                SECRET);
    }

    @Override
    public String wronglySigned(Caller caller) {
        return signed(claims(caller).build(), "another-secret-of-at-least-32-bytes");
    }

    @Test
    void an_unsigned_token_is_refused() {
        assertRejected(new PlainJWT(claims(ALICE).build()).serialize());
    }

    @ParameterizedTest
    @ValueSource(strings = {"none", "None", "NONE", "nOnE", "HS512", "RS256", "ES256", ""})
    void a_genuine_token_under_another_algorithm_s_name_is_refused(String algorithm) {
        List<String> parts = List.of(token(ALICE).split("\\."));
        String header = base64("{\"alg\":\"" + algorithm + "\",\"typ\":\"JWT\"}");

        assertRejected(header + "." + parts.get(1) + "." + parts.get(2));
        assertRejected(header + "." + parts.get(1) + ".");
    }

    @Test
    void a_token_with_other_claims_than_were_signed_is_refused() {
        List<String> parts = List.of(token(ALICE).split("\\."));
        String claims = new String(Base64.getUrlDecoder().decode(parts.get(1)), StandardCharsets.UTF_8);

        assertRejected(parts.get(0) + "." + base64(claims.replace("alice", "olga")) + "." + parts.get(2));
    }

    @Test
    void a_token_without_an_expiry_is_refused() {
        assertRejected(signed(claims(ALICE).expirationTime(null).build(), SECRET));
    }

    @Test
    void an_expiry_counts_a_minute_later() {
        String token = token(ALICE);

        clock.advance(HOUR.plusSeconds(59));
        assertThat(tokens.verify(token)).isInstanceOf(Accepted.class);

        clock.advance(Duration.ofSeconds(1));
        assertThat(((Rejected) tokens.verify(token)).code()).isEqualTo("token_expired");
    }

    @Test
    void a_token_for_later_is_refused() {
        Date later = Date.from(clock.instant().plusSeconds(120));

        assertRejected(signed(claims(ALICE).notBeforeTime(later).build(), SECRET));
    }

    @Test
    void a_token_of_another_issuer_or_for_another_audience_is_refused() {
        assertRejected(signed(claims(ALICE).issuer("https://evil.example").build(), SECRET));
        assertRejected(signed(claims(ALICE).issuer(null).build(), SECRET));
        assertRejected(signed(claims(ALICE).audience("another").build(), SECRET));
        assertRejected(signed(claims(ALICE).audience(List.of()).build(), SECRET));
        assertThat(tokens.verify(signed(
                        claims(ALICE).audience(List.of("another", "tapedeck")).build(), SECRET)))
                .isInstanceOf(Accepted.class);
    }

    @Test
    void a_token_needs_a_subject_that_can_be_kept() {
        assertRejected(signed(claims(ALICE).subject(null).build(), SECRET));
        assertRejected(signed(claims(ALICE).subject(" ").build(), SECRET));
        assertRejected(signed(claims(ALICE).subject("x\u0000").build(), SECRET));
        assertRejected(signed(claims(ALICE).subject("x".repeat(256)).build(), SECRET));
    }

    @Test
    void a_subject_is_a_text() throws Exception {
        long expiry = clock.instant().plus(HOUR).getEpochSecond();
        JWSObject numbered = new JWSObject(
                new JWSHeader(JWSAlgorithm.HS256),
                new Payload(Map.of("sub", 7, "exp", expiry, "iss", "https://issuer.example", "aud", "tapedeck")));
        numbered.sign(new MACSigner(SECRET.getBytes(StandardCharsets.UTF_8)));

        assertRejected(numbered.serialize());
    }

    @Test
    void scopes_come_as_text_or_as_a_list() {
        assertThat(scopes("read admin write")).containsExactly(Scope.ADMIN);
        assertThat(scopes(List.of("admin"))).containsExactly(Scope.ADMIN);
        assertThat(scopes("administrator ADMIN admin:read")).isEmpty();
        assertThat(scopes(7)).isEmpty();
    }

    @Test
    void an_unknown_critical_header_is_not_overlooked() throws Exception {
        JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.HS256)
                .type(JOSEObjectType.JWT)
                .criticalParams(Set.of("x"))
                .customParam("x", 1)
                .build();
        SignedJWT jwt = new SignedJWT(header, claims(ALICE).build());
        jwt.sign(new MACSigner(SECRET.getBytes(StandardCharsets.UTF_8)));

        assertRejected(jwt.serialize());
    }

    @Test
    void minted_tokens_are_accepted() {
        String token = new JwtMinter(config).mint("olga", Set.of(Scope.ADMIN), HOUR);

        assertThat(tokens.verify(token)).isEqualTo(new Accepted(new Caller("olga", null, null, Set.of(Scope.ADMIN))));
    }

    @Test
    void a_configuration_needs_one_way_to_check_and_a_secret_that_is_long_enough() {
        assertThatThrownBy(() -> new JwtConfig(null, null, null, null, clock))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> JwtConfig.ofSecret("x".repeat(31), clock))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("32");
        assertThat(config.toString()).doesNotContain(SECRET);
    }

    private Set<Scope> scopes(Object claim) {
        TokenVerdict verdict =
                tokens.verify(signed(claims(ALICE).claim("scope", claim).build(), SECRET));
        return ((Accepted) verdict).caller().scopes();
    }

    private void assertRejected(String token) {
        assertThat(tokens.verify(token)).isInstanceOf(Rejected.class);
    }

    private JWTClaimsSet.Builder claims(Caller caller) {
        return new JWTClaimsSet.Builder()
                .subject(caller.subject())
                .issuer("https://issuer.example")
                .audience("tapedeck")
                .expirationTime(Date.from(clock.instant().plus(HOUR)))
                .claim("name", caller.name())
                .claim("email", caller.email())
                .claim(
                        "scope",
                        caller.scopes().stream()
                                .map(scope -> scope.name().toLowerCase(Locale.ROOT))
                                .collect(Collectors.joining(" ")));
    }

    private static String signed(JWTClaimsSet claims, String secret) {
        try {
            SignedJWT jwt = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), claims);
            jwt.sign(new MACSigner(secret.getBytes(StandardCharsets.UTF_8)));
            return jwt.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
