package dev.tapedeck.domain.access;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class FakeAccessTokensTest implements AccessTokensContract {
    private final FakeAccessTokens tokens = new FakeAccessTokens();

    @Override
    public AccessTokens tokens() {
        return tokens;
    }

    @Override
    public String token(Caller caller) {
        return tokens.tokenFor(caller);
    }

    @Override
    public String expired(Caller caller) {
        return tokens.expiredToken();
    }

    @Override
    public String wronglySigned(Caller caller) {
        return "token-of-" + caller.subject();
    }

    @Test
    void tokens_cannot_be_checked_while_the_issuer_is_away() {
        String token = tokens.tokenFor("alice");

        tokens.away(true);

        assertThatThrownBy(() -> tokens.verify(token)).isInstanceOf(IdentityUnavailable.class);
    }
}
