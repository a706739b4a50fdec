package dev.tapedeck.adapters.http.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKMatcher;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import dev.tapedeck.domain.access.IdentityUnavailable;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The keys that an issuer publishes, kept for a while. A token that names an unknown key has them fetched again, but
 * not more often than every {@link #PAUSE}: anybody can invent key names.
 */
final class JwksKeys implements SigningKeys {
    static final Duration FRESH_FOR = Duration.ofMinutes(10);
    /** Keys that cannot be fetched again are still believed this long: an issuer's outage is not ours. */
    static final Duration USABLE_FOR = Duration.ofHours(12);

    static final Duration PAUSE = Duration.ofSeconds(10);

    private static final int CANDIDATES_MAX = 8;
    private static final int RSA_BITS_MIN = 2048;
    private static final Set<JWSAlgorithm> ALGORITHMS =
            Set.of(JWSAlgorithm.RS256, JWSAlgorithm.PS256, JWSAlgorithm.ES256);

    private final JwksFetcher fetcher;
    private final InstantSource clock;
    private volatile @Nullable Fetched fetched;
    private @Nullable Instant triedAt;

    private record Fetched(JWKSet keys, Instant at) {
        boolean isOlderThan(Duration age, Instant now) {
            return at.plus(age).isBefore(now);
        }
    }

    private JwksKeys(JwksFetcher fetcher, InstantSource clock) {
        this.fetcher = fetcher;
        this.clock = clock;
    }

    static JwksKeys of(JwtConfig config) {
        return new JwksKeys(new JwksFetcher(Objects.requireNonNull(config.jwksUrl())), config.clock());
    }

    @Override
    public Set<JWSAlgorithm> algorithms() {
        return ALGORITHMS;
    }

    @Override
    public List<JWSVerifier> verifiersFor(JWSHeader header) {
        JWKSelector selector = new JWKSelector(JWKMatcher.forJWSHeader(header));
        List<JWK> found = selector.select(keys(false));
        if (found.isEmpty()) {
            found = selector.select(keys(true));
        }
        List<JWSVerifier> verifiers = new ArrayList<>();
        found.stream().limit(CANDIDATES_MAX).forEach(key -> addVerifier(verifiers, key));
        return verifiers;
    }

    private JWKSet keys(boolean unknownKey) {
        Instant now = clock.instant();
        @Nullable Fetched known = fetched;
        if (known != null && !unknownKey && !known.isOlderThan(FRESH_FOR, now)) {
            return known.keys;
        }
        return refreshed(now);
    }

    private synchronized JWKSet refreshed(Instant now) {
        @Nullable Fetched known = fetched;
        @Nullable Instant last = triedAt;
        boolean tooSoon = last != null && last.plus(PAUSE).isAfter(now);
        if (!tooSoon) {
            triedAt = now;
            try {
                Fetched fresh = new Fetched(fetcher.fetch(), now);
                fetched = fresh;
                return fresh.keys;
            } catch (IdentityUnavailable e) {
                return usable(known, now, e).keys;
            }
        }
        return usable(known, now, null).keys;
    }

    private static Fetched usable(@Nullable Fetched known, Instant now, @Nullable IdentityUnavailable why) {
        if (known != null && !known.isOlderThan(USABLE_FOR, now)) {
            return known;
        }
        throw why != null
                ? why
                : new IdentityUnavailable(
                        "the issuer's keys could not be fetched a moment ago", new IllegalStateException("no keys"));
    }

    private static void addVerifier(List<JWSVerifier> verifiers, JWK key) {
        try {
            if (key instanceof RSAKey rsa && rsa.size() >= RSA_BITS_MIN) {
                verifiers.add(new RSASSAVerifier(rsa.toRSAPublicKey()));
            } else if (key instanceof ECKey ec) {
                verifiers.add(new ECDSAVerifier(ec.toECPublicKey()));
            }
        } catch (JOSEException unusable) {
            // A key of a curve that is not accepted here verifies nothing; the others may.
            return;
        }
    }
}
