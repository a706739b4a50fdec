package dev.tapedeck.adapters.video.livekit.twirp;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.MACVerifier;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The API secret, as the key of HS256. Immutable. */
public final class SharedSecret {
    private static final int BYTES_MIN = 32;

    private final byte[] key;

    /**
     * The key is the bytes of the secret's text, not of its base64 value. HMAC pads short keys with zeros, so padding
     * here does not change signatures; without it the library would refuse short secrets of test installations.
     */
    public SharedSecret(String secret) {
        byte[] bytes = secret.getBytes(StandardCharsets.UTF_8);
        this.key = Arrays.copyOf(bytes, Math.max(bytes.length, BYTES_MIN));
    }

    public String sign(JWTClaimsSet claims) {
        SignedJWT jwt = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), claims);
        try {
            jwt.sign(new MACSigner(key));
        } catch (JOSEException e) {
            throw new IllegalStateException("the API secret cannot sign", e);
        }
        return jwt.serialize();
    }

    /** Whether a token is signed with this secret, by HS256 only. */
    public boolean hasSigned(SignedJWT jwt) {
        try {
            return JWSAlgorithm.HS256.equals(jwt.getHeader().getAlgorithm()) && jwt.verify(new MACVerifier(key));
        } catch (JOSEException | IllegalStateException e) {
            return false;
        }
    }

    @Override
    public String toString() {
        return "SharedSecret[hidden]";
    }
}
