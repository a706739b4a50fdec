package dev.tapedeck.adapters.http.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.MACVerifier;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;

/** The key from a secret that is shared with the issuer. */
final class SecretKeys implements SigningKeys {
    private final List<JWSVerifier> verifiers;

    SecretKeys(String secret) {
        try {
            this.verifiers = List.of(new MACVerifier(secret.getBytes(StandardCharsets.UTF_8)));
        } catch (JOSEException e) {
            throw new IllegalArgumentException("the secret cannot be used", e);
        }
    }

    @Override
    public Set<JWSAlgorithm> algorithms() {
        return Set.of(JWSAlgorithm.HS256);
    }

    @Override
    public List<JWSVerifier> verifiersFor(JWSHeader header) {
        return verifiers;
    }
}
