package dev.tapedeck.adapters.http.token;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSVerifier;
import java.util.List;
import java.util.Set;

/** The keys that verify tokens. */
interface SigningKeys {
    /** The accepted algorithms, whatever a token's header names. */
    Set<JWSAlgorithm> algorithms();

    /**
     * Verifiers of the keys that match a header, a few at most.
     *
     * @throws dev.tapedeck.domain.access.IdentityUnavailable when the keys cannot be fetched
     */
    List<JWSVerifier> verifiersFor(JWSHeader header);

    /**
     * Verifiers of the keys that came since, for a header whose known keys verify nothing: an issuer may give a new key
     * an old name. Empty when there are none, or when it is too early to ask again.
     */
    default List<JWSVerifier> newVerifiersFor(JWSHeader header) {
        return List.of();
    }
}
