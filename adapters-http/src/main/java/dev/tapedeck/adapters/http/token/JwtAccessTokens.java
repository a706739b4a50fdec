package dev.tapedeck.adapters.http.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import dev.tapedeck.domain.access.AccessTokens;
import dev.tapedeck.domain.access.TokenVerdict;
import dev.tapedeck.domain.access.TokenVerdict.Rejected;
import java.text.ParseException;
import java.util.List;

/** Checks bearer tokens that are signed JWTs. Thread-safe. */
public final class JwtAccessTokens implements AccessTokens {
    private static final int TOKEN_LENGTH_MAX = 8 * 1024;
    private static final String MALFORMED = "token_malformed";
    private static final String INVALID = "token_invalid";

    private final SigningKeys keys;
    private final JwtClaims claims;

    public JwtAccessTokens(JwtConfig config) {
        this.keys = config.secret() != null ? new SecretKeys(config.secret()) : JwksKeys.of(config);
        this.claims = new JwtClaims(config);
    }

    @Override
    public TokenVerdict verify(String token) {
        if (token.length() > TOKEN_LENGTH_MAX) {
            return new Rejected(MALFORMED, "The token is too long.");
        }
        try {
            SignedJWT jwt = SignedJWT.parse(token);
            if (!keys.algorithms().contains(jwt.getHeader().getAlgorithm())) {
                return new Rejected(INVALID, "The token is signed in a way that is not accepted here.");
            }
            return isGenuine(jwt) ? judge(jwt) : new Rejected(INVALID, "The token's signature is not valid.");
        } catch (ParseException e) {
            // An unsigned token (alg: none) also ends here, as it is not a signed JWT.
            return new Rejected(MALFORMED, "The token is not a signed JWT.");
        }
    }

    /** A number is no subject; nimbus would make a text of it, which may be the name of somebody else. */
    private TokenVerdict judge(SignedJWT jwt) throws ParseException {
        JWTClaimsSet said = jwt.getJWTClaimsSet();
        boolean isText = jwt.getPayload().toJSONObject().get("sub") instanceof String;
        return said.getSubject() == null || isText ? claims.judge(said) : invalid("The token's subject is not a text.");
    }

    private boolean isGenuine(SignedJWT jwt) {
        JWSHeader header = jwt.getHeader();
        return isVerifiedBy(keys.verifiersFor(header), jwt) || isVerifiedBy(keys.newVerifiersFor(header), jwt);
    }

    private static boolean isVerifiedBy(List<JWSVerifier> verifiers, SignedJWT jwt) {
        return verifiers.stream().anyMatch(verifier -> verifies(jwt, verifier));
    }

    private static boolean verifies(SignedJWT jwt, JWSVerifier verifier) {
        try {
            return jwt.verify(verifier);
        } catch (JOSEException notByThisKey) {
            return false;
        }
    }

    static Rejected invalid(String reason) {
        return new Rejected(INVALID, reason);
    }
}
