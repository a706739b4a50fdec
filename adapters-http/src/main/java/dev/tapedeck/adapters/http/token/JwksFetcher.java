package dev.tapedeck.adapters.http.token;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import dev.tapedeck.domain.access.IdentityUnavailable;
import java.io.IOException;
import java.net.URI;
import java.text.ParseException;

/** Fetches an issuer's keys, with bounds on time and size. */
final class JwksFetcher {
    private static final int CONNECT_MILLIS_MAX = 2_000;
    private static final int READ_MILLIS_MAX = 3_000;
    private static final int SIZE_BYTES_MAX = 256 * 1024;

    private final URI address;
    private final DefaultResourceRetriever retriever =
            new DefaultResourceRetriever(CONNECT_MILLIS_MAX, READ_MILLIS_MAX, SIZE_BYTES_MAX);

    JwksFetcher(URI address) {
        this.address = address;
    }

    JWKSet fetch() {
        try {
            return JWKSet.parse(retriever.retrieveResource(address.toURL()).getContent());
        } catch (IOException | ParseException | IllegalArgumentException e) {
            throw new IdentityUnavailable("the issuer's keys cannot be fetched from " + address.getHost(), e);
        }
    }
}
