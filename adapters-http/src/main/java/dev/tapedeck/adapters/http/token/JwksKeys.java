package dev.tapedeck.adapters.http.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKMatcher;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.source.JWKSetCacheRefreshEvaluator;
import com.nimbusds.jose.jwk.source.JWKSetSource;
import com.nimbusds.jose.jwk.source.RateLimitReachedException;
import com.nimbusds.jose.proc.SecurityContext;
import dev.tapedeck.domain.access.IdentityUnavailable;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * The keys that an issuer publishes. A token with an unknown key id triggers another fetch, at most one per {@link
 * KeyCache#PAUSE}, as anybody can invent key ids. Thread-safe.
 */
final class JwksKeys implements SigningKeys {
    private static final int CANDIDATES_MAX = 8;
    private static final int RSA_BITS_MIN = 2048;
    private static final Set<JWSAlgorithm> ALGORITHMS =
            Set.of(JWSAlgorithm.RS256, JWSAlgorithm.PS256, JWSAlgorithm.ES256);

    private final JWKSetSource<SecurityContext> source;
    private final InstantSource clock;

    private JwksKeys(JWKSetSource<SecurityContext> source, InstantSource clock) {
        this.source = source;
        this.clock = clock;
    }

    static JwksKeys of(JwtConfig config) {
        return new JwksKeys(KeyCache.of(Objects.requireNonNull(config.jwksUrl())), config.clock());
    }

    @Override
    public Set<JWSAlgorithm> algorithms() {
        return ALGORITHMS;
    }

    @Override
    public List<JWSVerifier> verifiersFor(JWSHeader header) {
        return verifiers(find(selectorOf(header)));
    }

    @Override
    @SuppressWarnings("ReferenceEquality") // the same object says that nothing was fetched
    public List<JWSVerifier> newVerifiersFor(JWSHeader header) {
        long now = clock.millis();
        try {
            JWKSet known = known(now);
            JWKSet newer = newerThan(known, now);
            return newer == known ? List.of() : verifiers(selectorOf(header).select(newer));
        } catch (KeySourceException silent) {
            // The known keys have judged the token already.
            return List.of();
        }
    }

    private static JWKSelector selectorOf(JWSHeader header) {
        return new JWKSelector(JWKMatcher.forJWSHeader(header));
    }

    private static List<JWSVerifier> verifiers(List<JWK> keys) {
        return keys.stream()
                .limit(CANDIDATES_MAX)
                .flatMap(key -> verifier(key).stream())
                .toList();
    }

    /** Works like JWKSetBasedJWKSource of nimbus, which cannot use our clock. */
    private List<JWK> find(JWKSelector wanted) {
        long now = clock.millis();
        try {
            JWKSet known = known(now);
            List<JWK> found = wanted.select(known);
            return found.isEmpty() ? wanted.select(newerThan(known, now)) : found;
        } catch (KeySourceException e) {
            throw new IdentityUnavailable("the issuer's keys cannot be fetched", e);
        }
    }

    private JWKSet known(long now) throws KeySourceException {
        return source.getJWKSet(JWKSetCacheRefreshEvaluator.noRefresh(), now, null);
    }

    private JWKSet newerThan(JWKSet known, long now) throws KeySourceException {
        try {
            return source.getJWKSet(JWKSetCacheRefreshEvaluator.referenceComparison(known), now, null);
        } catch (RateLimitReachedException fetchedAMomentAgo) {
            return known;
        }
    }

    private static Optional<JWSVerifier> verifier(JWK key) {
        try {
            if (key instanceof RSAKey rsa && rsa.size() >= RSA_BITS_MIN) {
                return Optional.of(new RSASSAVerifier(rsa.toRSAPublicKey()));
            }
            return key instanceof ECKey ec ? Optional.of(new ECDSAVerifier(ec.toECPublicKey())) : Optional.empty();
        } catch (JOSEException unusable) {
            // A key with an unsupported curve is skipped; other keys may verify the token.
            return Optional.empty();
        }
    }
}
