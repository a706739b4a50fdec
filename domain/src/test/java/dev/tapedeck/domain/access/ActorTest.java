package dev.tapedeck.domain.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tapedeck.domain.id.InvalidValue;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ActorTest {
    private final UserId alice = new UserId(new UUID(1, 1));
    private final UserId bob = new UserId(new UUID(2, 2));

    @Test
    void a_user_owns_its_own_things_also_as_an_operator() {
        assertThat(Actor.of(alice).owns(alice)).isTrue();
        assertThat(Actor.of(alice).owns(bob)).isFalse();
        assertThat(Actor.of(alice, Scope.ADMIN).owns(bob)).isFalse();
    }

    @Test
    void an_operator_is_told_by_the_scope() {
        assertThat(Actor.of(alice, Scope.ADMIN).isAdmin()).isTrue();
        assertThat(Actor.of(alice).isAdmin()).isFalse();
    }

    @Test
    void a_subject_is_bounded() {
        assertThat(new Caller("x".repeat(255), null, null, Set.of()).subject()).hasSize(255);
        assertThatThrownBy(() -> new Caller("x".repeat(256), null, null, Set.of()))
                .isInstanceOf(InvalidValue.class);
        assertThatThrownBy(() -> new Caller("", null, null, Set.of())).isInstanceOf(InvalidValue.class);
    }
}
