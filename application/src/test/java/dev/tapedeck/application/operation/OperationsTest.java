package dev.tapedeck.application.operation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tapedeck.application.World;
import dev.tapedeck.domain.idempotency.IdempotencyClaim;
import dev.tapedeck.domain.idempotency.IdempotencyKey;
import dev.tapedeck.domain.job.DeadJob;
import dev.tapedeck.domain.job.JobName;
import dev.tapedeck.domain.media.FakeMediaTool;
import dev.tapedeck.domain.provider.ProviderEvent;
import dev.tapedeck.domain.provider.ProviderEventId;
import dev.tapedeck.domain.provider.ProviderKind;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class OperationsTest {
    private final FakeMediaTool tool = new FakeMediaTool();
    private final World world = new World(builder -> builder.mediaTool(tool));

    @Test
    void health_names_what_answers_and_what_does_not() {
        assertThat(health()).isEqualTo(Map.of("database", true, "storage", true));

        world.storage.away(true);
        world.clock.advance(Duration.ofSeconds(2));
        assertThat(health()).isEqualTo(Map.of("database", false, "storage", true));

        world.store.away(true);
        world.clock.advance(Duration.ofSeconds(2));
        assertThat(health()).isEqualTo(Map.of("database", false, "storage", false));
    }

    @Test
    void health_is_asked_for_at_most_once_a_second() {
        AtomicInteger asked = new AtomicInteger();
        world.faults.before("MediaStore.isReachable", asked::incrementAndGet);

        health();
        world.clock.advance(Duration.ofSeconds(1));
        health();
        assertThat(asked).hasValue(1);

        world.clock.advance(Duration.ofNanos(1_000));
        health();
        assertThat(asked).hasValue(2);
    }

    @Test
    void a_clock_that_is_set_back_does_not_make_an_old_answer_last() {
        health();
        world.store.away(true);

        world.clock.advance(Duration.ofHours(-1));

        assertThat(health()).containsEntry("storage", false);
    }

    @Test
    void a_job_that_was_given_up_is_shown_with_its_reason_and_can_be_tried_again() {
        tool.broken(true);
        world.completed(1);
        assertThat(world.tapedeck.operations().jobs(10)).hasSize(1);
        world.storage.jobs().drain();

        List<DeadJob> dead = world.tapedeck.operations().deadJobs(10);
        assertThat(dead).extracting(DeadJob::name).containsExactly(JobName.THUMBNAILS);
        assertThat(dead.get(0).reason()).contains("the input is no media");

        tool.broken(false);
        assertThat(world.tapedeck.operations().retry(dead.get(0).id())).isTrue();
        world.storage.jobs().drain();
        assertThat(world.tapedeck.operations().deadJobs(10)).isEmpty();
        assertThat(world.tapedeck.operations().retry(dead.get(0).id())).isFalse();
    }

    @Test
    void provider_events_are_listed_by_their_state() {
        world.storage.inbox().store(event("1", ProviderEvent.State.HANDLED, world.clock.instant()));
        world.storage.inbox().store(event("2", ProviderEvent.State.FAILED, world.clock.instant()));

        assertThat(world.tapedeck.operations().providerEvents(null, 10)).hasSize(2);
        assertThat(world.tapedeck.operations().providerEvents(ProviderEvent.State.FAILED, 10))
                .extracting(event -> event.id().eventId())
                .containsExactly("2");
    }

    @Test
    void keys_go_after_a_day_and_events_after_thirty() {
        IdempotencyKey key = new IdempotencyKey(world.owner, "POST /api/recordings", "a-key", "body");
        world.tapedeck.idempotency().claim(key);
        world.storage.inbox().store(event("old", ProviderEvent.State.HANDLED, world.clock.instant()));
        world.storage.inbox().store(event("failed", ProviderEvent.State.FAILED, world.clock.instant()));

        world.clock.advance(Duration.ofDays(1));
        prune();
        assertThat(world.storage.idempotencyKeys().claim(key, world.ids.next(), world.clock.instant()))
                .isInstanceOf(IdempotencyClaim.Fresh.class);

        world.clock.advance(Duration.ofDays(29));
        prune();
        assertThat(world.storage.inbox().latest(null, 10)).hasSize(2);

        world.clock.advance(Duration.ofNanos(1_000));
        prune();
        assertThat(world.storage.inbox().latest(null, 10))
                .extracting(event -> event.id().eventId())
                .containsExactly("failed");
    }

    @Test
    void pruning_goes_on_until_nothing_is_left() {
        Instant old = world.clock.instant();
        for (int i = 0; i < 2_001; i++) {
            world.storage.inbox().store(event("event-" + i, ProviderEvent.State.HANDLED, old));
        }

        world.clock.advance(Duration.ofDays(31));
        prune();

        assertThat(world.storage.inbox().latest(null, 100)).isEmpty();
    }

    private Map<String, Boolean> health() {
        return world.tapedeck.operations().health();
    }

    private void prune() {
        world.storage.jobs().runRecurring(JobName.PRUNE);
    }

    private static ProviderEvent event(String id, ProviderEvent.State state, Instant at) {
        return new ProviderEvent(
                new ProviderEventId(ProviderKind.DAILY, id), "recording.ready", "{}", state, 1, null, at, at);
    }
}
