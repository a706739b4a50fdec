package dev.tapedeck.application.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tapedeck.application.World;
import dev.tapedeck.application.result.Refusal;
import dev.tapedeck.application.result.Result;
import dev.tapedeck.domain.access.Actor;
import dev.tapedeck.domain.access.Caller;
import dev.tapedeck.domain.access.FakeAccessTokens;
import dev.tapedeck.domain.access.IdentityUnavailable;
import dev.tapedeck.domain.access.Scope;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AccessTest {
    private final FakeAccessTokens tokens = new FakeAccessTokens();
    private final World world = new World(builder -> builder.accessTokens(tokens));

    @Test
    void the_subject_of_a_token_becomes_a_user_and_stays_the_same() {
        Actor first = identified(tokens.tokenFor("bob"));
        Actor second = identified(tokens.tokenFor("bob"));
        Actor other = identified(tokens.tokenFor("carol"));

        assertThat(second).isEqualTo(first);
        assertThat(other.user()).isNotEqualTo(first.user());
        assertThat(first.isAdmin()).isFalse();
    }

    @Test
    void scopes_come_with_the_token() {
        assertThat(identified(tokens.tokenFor("bob", Scope.ADMIN)).isAdmin()).isTrue();
    }

    @Test
    void a_rejected_token_makes_no_user() {
        assertThat(world.tapedeck.access().identify(tokens.expiredToken()))
                .isEqualTo(Result.refused(new Refusal.TokenRejected("token_expired", "The token has expired.")));
    }

    @Test
    void an_issuer_that_is_away_is_no_rejection() {
        tokens.away(true);

        assertThatThrownBy(() -> world.tapedeck.access().identify("any")).isInstanceOf(IdentityUnavailable.class);
    }

    @Test
    void an_installation_without_tokens_rejects_every_token() {
        assertThat(new World().tapedeck.access().identify("any")).isInstanceOf(Result.Refused.class);
    }

    @Test
    void an_embedding_program_says_who_acts() {
        Actor actor = world.tapedeck.access().actAs(new Caller("alice", "Alice", null, Set.of()));

        assertThat(actor.user()).isEqualTo(world.owner);
    }

    private Actor identified(String token) {
        return world.tapedeck.access().identify(token).orElseThrow();
    }
}
