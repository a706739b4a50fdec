package dev.tapedeck.domain.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tapedeck.domain.access.TokenVerdict.Accepted;
import dev.tapedeck.domain.access.TokenVerdict.Rejected;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@link AccessTokens} promises. */
public interface AccessTokensContract {
    Caller ALICE = new Caller("alice", "Alice Ünï \uD83D\uDE00", "alice@example.org", Set.of());

    AccessTokens tokens();

    /** A genuine token that is in force. */
    String token(Caller caller);

    /** A genuine token whose time is over. */
    String expired(Caller caller);

    /** A token like a genuine one, made by somebody else. */
    String wronglySigned(Caller caller);

    @Test
    default void a_genuine_token_says_who_is_calling() {
        assertThat(tokens().verify(token(ALICE))).isEqualTo(new Accepted(ALICE));
    }

    @Test
    default void a_caller_may_have_no_name_and_no_address() {
        Caller bare = new Caller("service-1", null, null, Set.of());

        assertThat(tokens().verify(token(bare))).isEqualTo(new Accepted(bare));
    }

    @Test
    default void an_operator_is_told_apart() {
        Caller operator = new Caller("olga", null, null, Set.of(Scope.ADMIN));

        assertThat(tokens().verify(token(operator))).isEqualTo(new Accepted(operator));
    }

    @Test
    default void an_expired_token_is_rejected_as_expired() {
        assertThat(rejection(expired(ALICE)).code()).isEqualTo("token_expired");
    }

    @Test
    default void a_wrongly_signed_token_is_rejected_as_invalid() {
        assertThat(rejection(wronglySigned(ALICE)).code()).isEqualTo("token_invalid");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                ".",
                "..",
                "a.b.c",
                "not-a-token",
                "\u0000",
                "\uD83D\uDE00.\uD83D\uDE00.\uD83D\uDE00",
                "eyJhbGciOiJub25lIn0.eyJzdWIiOiJhbGljZSJ9."
            })
    default void rubbish_is_rejected(String rubbish) {
        assertThat(rejection(rubbish).code()).isIn("token_malformed", "token_invalid");
    }

    @Test
    default void a_huge_token_is_rejected() {
        assertThat(rejection("x".repeat(1_000_000)).code()).isIn("token_malformed", "token_invalid");
    }

    @Test
    default void a_reason_holds_nothing_of_the_token() {
        String token = wronglySigned(ALICE);

        assertThat(rejection(token).reason()).isNotBlank().doesNotContain(token);
    }

    private Rejected rejection(String token) {
        TokenVerdict verdict = tokens().verify(token);
        assertThat(verdict).isInstanceOf(Rejected.class);
        return (Rejected) verdict;
    }
}
