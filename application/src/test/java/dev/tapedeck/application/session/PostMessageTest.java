package dev.tapedeck.application.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tapedeck.application.World;
import dev.tapedeck.application.session.Sessions.NewMessage;
import dev.tapedeck.domain.access.Actor;
import dev.tapedeck.domain.id.InvalidValue;
import dev.tapedeck.domain.session.Session;
import dev.tapedeck.domain.session.message.Message;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PostMessageTest {
    private final SessionWorld here = new SessionWorld();
    private final World world = here.world;
    private final Session session = here.create(true);

    @Test
    void a_message_is_added_with_the_time_of_now() {
        Message message = post("user", "Hello", null).orElseThrow();

        assertThat(message.createdAt()).isEqualTo(world.clock.instant());
        assertThat(stored()).containsExactly(message);
    }

    @Test
    void a_message_may_say_when_it_was_said() {
        Instant before = world.clock.instant().minusSeconds(60);

        assertThat(post("assistant", "Earlier", before).orElseThrow().createdAt())
                .isEqualTo(before);
    }

    @Test
    void a_time_from_1970_to_a_day_ahead_is_taken() {
        Instant tomorrow = world.clock.instant().plus(Duration.ofDays(1));

        assertThat(post("user", "First", Instant.EPOCH)).isPresent();
        assertThat(post("user", "Last", tomorrow)).isPresent();
        assertThatThrownBy(() -> post("user", "Too early", Instant.EPOCH.minusNanos(1)))
                .isInstanceOfSatisfying(
                        InvalidValue.class, e -> assertThat(e.field()).isEqualTo("createdAt"));
        assertThatThrownBy(() -> post("user", "Too late", tomorrow.plusNanos(1)))
                .isInstanceOf(InvalidValue.class);
        assertThatThrownBy(() -> post("user", "Never", Instant.MAX)).isInstanceOf(InvalidValue.class);
    }

    @Test
    void posting_the_same_id_again_adds_nothing() {
        UUID id = world.ids.next();
        NewMessage command = new NewMessage(world.actor, session.id(), id, "user", "Once", null);

        here.sessions.postMessage(command);
        here.sessions.postMessage(command);

        assertThat(stored()).hasSize(1);
    }

    @Test
    void content_that_breaks_its_rule_adds_nothing() {
        assertThatThrownBy(() -> post("user", "", null)).isInstanceOf(InvalidValue.class);
        assertThatThrownBy(() -> post("user", "x".repeat(10_001), null)).isInstanceOf(InvalidValue.class);
        assertThatThrownBy(() -> post("two\nlines", "Hello", null)).isInstanceOf(InvalidValue.class);
        assertThatThrownBy(() -> post("user", "a\u0000b", null)).isInstanceOf(InvalidValue.class);
        assertThat(stored()).isEmpty();
    }

    @Test
    void a_session_of_somebody_else_takes_no_message() {
        NewMessage foreign =
                new NewMessage(Actor.of(world.stranger), session.id(), world.ids.next(), "user", "Hello", null);

        assertThat(here.sessions.postMessage(foreign)).isEmpty();
        assertThat(stored()).isEmpty();
    }

    private Optional<Message> post(String role, String content, @Nullable Instant createdAt) {
        return here.sessions.postMessage(
                new NewMessage(world.actor, session.id(), world.ids.next(), role, content, createdAt));
    }

    private List<Message> stored() {
        return world.storage
                .messages()
                .between(session.id(), Instant.EPOCH, world.clock.instant().plus(Duration.ofDays(2)), 100);
    }
}
