package dev.tapedeck.adapters.http.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import dev.tapedeck.domain.access.Scope;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Issues bearer tokens that are signed with our own secret. */
public final class JwtMinter {
    private final JwtConfig config;
    private final String secret;

    /** A minter for a configuration that has a secret. */
    public JwtMinter(JwtConfig config) {
        @Nullable String shared = config.secret();
        if (shared == null) {
            throw new IllegalArgumentException(
                    "tokens can only be issued with a secret; here an external issuer creates them");
        }
        this.config = config;
        this.secret = shared;
    }

    public String mint(String subject, Set<Scope> scopes, Duration lifetime) {
        Instant now = config.clock().instant();
        JWTClaimsSet claims = new JWTClaimsSet.Builder()
                .subject(subject)
                .issuer(config.issuer())
                .audience(config.audience())
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(lifetime)))
                .claim("scope", scopeText(scopes))
                .build();
        SignedJWT jwt = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), claims);
        try {
            jwt.sign(new MACSigner(secret.getBytes(StandardCharsets.UTF_8)));
        } catch (JOSEException e) {
            throw new IllegalStateException("the secret cannot sign", e);
        }
        return jwt.serialize();
    }

    private static @Nullable String scopeText(Set<Scope> scopes) {
        return scopes.isEmpty()
                ? null
                : scopes.stream()
                        .map(scope -> scope.name().toLowerCase(Locale.ROOT))
                        .sorted()
                        .collect(Collectors.joining(" "));
    }
}
