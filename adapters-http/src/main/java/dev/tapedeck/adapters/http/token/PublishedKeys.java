package dev.tapedeck.adapters.http.token;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.JWKSetCacheRefreshEvaluator;
import com.nimbusds.jose.jwk.source.JWKSetParseException;
import com.nimbusds.jose.jwk.source.JWKSetRetrievalException;
import com.nimbusds.jose.jwk.source.JWKSetSource;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.jose.util.JSONObjectUtils;
import java.io.IOException;
import java.net.URI;
import java.text.ParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Fetches the keys that an issuer publishes, with bounds on time and size. Thread-safe. */
final class PublishedKeys implements JWKSetSource<SecurityContext> {
    private static final Logger LOG = LoggerFactory.getLogger(PublishedKeys.class);
    private static final int CONNECT_MILLIS_MAX = 2_000;
    private static final int READ_MILLIS_MAX = 3_000;
    private static final int SIZE_BYTES_MAX = 256 * 1024;

    private final URI address;
    private final DefaultResourceRetriever retriever =
            new DefaultResourceRetriever(CONNECT_MILLIS_MAX, READ_MILLIS_MAX, SIZE_BYTES_MAX);

    PublishedKeys(URI address) {
        this.address = address;
    }

    @Override
    public JWKSet getJWKSet(
            JWKSetCacheRefreshEvaluator unusedEvaluator, long unusedTime, @Nullable SecurityContext unusedContext)
            throws JWKSetRetrievalException, JWKSetParseException {
        String document = retrieve();
        try {
            return parse(document);
        } catch (ParseException e) {
            throw new JWKSetParseException("what " + address.getHost() + " publishes are no keys", e);
        }
    }

    private String retrieve() throws JWKSetRetrievalException {
        try {
            return retriever.retrieveResource(address.toURL()).getContent();
        } catch (IOException | IllegalArgumentException e) {
            throw new JWKSetRetrievalException("keys cannot be fetched from " + address.getHost(), e);
        }
    }

    /** Parses each key separately, as one unusable key must not affect tokens that are signed with another. */
    private static JWKSet parse(String document) throws ParseException {
        List<Object> entries = JSONObjectUtils.getJSONArray(JSONObjectUtils.parse(document), "keys");
        if (entries == null) {
            throw new ParseException("there is no member keys", 0);
        }
        return new JWKSet(entries.stream().flatMap(entry -> key(entry).stream()).toList());
    }

    private static Optional<JWK> key(@Nullable Object entry) {
        try {
            return entry instanceof Map<?, ?> members ? Optional.of(JWK.parse(named(members))) : Optional.empty();
        } catch (ParseException | RuntimeException unusable) {
            LOG.debug("a published key cannot be used", unusable);
            return Optional.empty();
        }
    }

    private static Map<String, Object> named(Map<?, ?> members) {
        Map<String, Object> named = new HashMap<>();
        members.forEach((name, value) -> named.put(String.valueOf(name), value));
        return named;
    }

    @Override
    public void close() {
        // No connection stays open between two fetches.
    }
}
