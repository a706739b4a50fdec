package dev.tapedeck.adapters.http.token;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSVerifier;
import java.util.List;
import java.util.Set;

/** The keys that tokens are signed with. */
interface SigningKeys {
    /** The only algorithms that are accepted, whatever a token says of itself. */
    Set<JWSAlgorithm> algorithms();

    /**
     * Verifiers of the keys that a header may mean, a few at most.
     *
     * @throws dev.tapedeck.domain.access.IdentityUnavailable when the keys cannot be had
     */
    List<JWSVerifier> verifiersFor(JWSHeader header);
}
