package dev.tapedeck.adapters.http.token;

import com.nimbusds.jwt.JWTClaimsSet;
import dev.tapedeck.domain.access.Caller;
import dev.tapedeck.domain.access.Scope;
import dev.tapedeck.domain.access.TokenVerdict;
import dev.tapedeck.domain.id.InvalidValue;
import dev.tapedeck.domain.id.Texts;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Date;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Checks the claims of a token whose signature is valid. */
final class JwtClaims {
    private static final Duration LEEWAY = Duration.ofSeconds(60);
    private static final int NAME_LENGTH_MAX = 200;

    private final JwtConfig config;

    JwtClaims(JwtConfig config) {
        this.config = config;
    }

    TokenVerdict judge(JWTClaimsSet claims) {
        Instant now = config.clock().instant();
        @Nullable Date expiry = claims.getExpirationTime();
        if (expiry == null) {
            return JwtAccessTokens.invalid("The token has no expiry.");
        }
        if (!now.isBefore(expiry.toInstant().plus(LEEWAY))) {
            return new TokenVerdict.Rejected("token_expired", "The token has expired. Get a new one.");
        }
        @Nullable Date notBefore = claims.getNotBeforeTime();
        if (notBefore != null && now.isBefore(notBefore.toInstant().minus(LEEWAY))) {
            return JwtAccessTokens.invalid("The token is not valid yet.");
        }
        if (config.issuer() != null && !config.issuer().equals(claims.getIssuer())) {
            return JwtAccessTokens.invalid("The token has another issuer.");
        }
        if (config.audience() != null && !claims.getAudience().contains(config.audience())) {
            return JwtAccessTokens.invalid("The token has another audience.");
        }
        return caller(claims);
    }

    private static TokenVerdict caller(JWTClaimsSet claims) {
        @Nullable String subject = claims.getSubject();
        if (subject == null) {
            return JwtAccessTokens.invalid("The token names no subject.");
        }
        try {
            return new TokenVerdict.Accepted(
                    new Caller(subject, text(claims, "name"), text(claims, "email"), scopes(claims)));
        } catch (InvalidValue e) {
            return JwtAccessTokens.invalid("The token's subject " + e.reason() + ".");
        }
    }

    private static @Nullable String text(JWTClaimsSet claims, String name) {
        return claims.getClaim(name) instanceof String text && !text.isBlank()
                ? Texts.storable(text, NAME_LENGTH_MAX)
                : null;
    }

    /**
     * Scopes are one text with spaces between them (RFC 8693), or a list. Unknown scopes, which belong to other
     * services, are ignored.
     */
    private static Set<Scope> scopes(JWTClaimsSet claims) {
        @Nullable Object claim = claims.getClaim("scope");
        Set<Scope> scopes = EnumSet.noneOf(Scope.class);
        for (Scope scope : Scope.values()) {
            String name = scope.name().toLowerCase(Locale.ROOT);
            boolean inText = claim instanceof String text
                    && Arrays.asList(text.split(" ")).contains(name);
            boolean inList = claim instanceof Collection<?> list && list.contains(name);
            if (inText || inList) {
                scopes.add(scope);
            }
        }
        return scopes;
    }
}
