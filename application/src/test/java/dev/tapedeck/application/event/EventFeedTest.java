package dev.tapedeck.application.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.tapedeck.application.Interposed;
import dev.tapedeck.domain.access.Actor;
import dev.tapedeck.domain.access.UserId;
import dev.tapedeck.domain.event.DomainEvent;
import dev.tapedeck.domain.event.EventLog;
import dev.tapedeck.domain.event.EventLog.Subscription;
import dev.tapedeck.domain.event.EventType;
import dev.tapedeck.domain.event.InMemoryEventLog;
import dev.tapedeck.domain.event.StoredEvent;
import dev.tapedeck.domain.id.RecordingId;
import dev.tapedeck.domain.id.RepositoryUnavailable;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class EventFeedTest {
    private static final Duration SOON = Duration.ofSeconds(10);
    private static final UserId ALICE = new UserId(new UUID(1, 1));
    private static final UserId BOB = new UserId(new UUID(1, 2));

    private final InMemoryEventLog log = new InMemoryEventLog();
    private final AtomicInteger reads = new AtomicInteger();
    private final AtomicInteger failures = new AtomicInteger();
    private final EventFeed feed = new EventFeed(Interposed.port(EventLog.class, log, new Interposed.Hook() {
        @Override
        public void before(String call) {
            if (call.equals("EventLog.after") && reads.incrementAndGet() <= failures.get()) {
                throw new RepositoryUnavailable("read events", new IllegalStateException("away"));
            }
        }
    }));

    @Test
    void each_follower_gets_what_its_actor_may_see_from_now_on() {
        happen(ALICE);
        List<Long> ofAlice = followed(ALICE);
        List<Long> ofBob = followed(BOB);

        happen(ALICE);
        happen(BOB);
        happen(ALICE);

        await().atMost(SOON).untilAsserted(() -> assertThat(ofAlice).containsExactly(2L, 4L));
        assertThat(ofBob).containsExactly(3L);
    }

    @Test
    void the_log_is_read_once_for_all_followers() {
        List<List<Long>> all = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            all.add(followed(ALICE));
        }

        happen(ALICE);

        await().atMost(SOON)
                .untilAsserted(
                        () -> assertThat(all).allSatisfy(one -> assertThat(one).containsExactly(1L)));
        assertThat(reads).hasValue(1);
    }

    @Test
    void more_than_a_page_is_read_to_the_end() {
        List<Long> followed = followed(ALICE);

        log.append(Collections.nCopies(1_000, event(ALICE)));

        await().atMost(SOON)
                .untilAsserted(() -> assertThat(followed)
                        .containsExactlyElementsOf(
                                LongStream.rangeClosed(1, 1_000).boxed().toList()));
    }

    @Test
    void what_could_not_be_read_follows_with_the_next_events() {
        failures.set(1);
        List<Long> followed = followed(ALICE);
        happen(ALICE);
        await().atMost(SOON).until(() -> reads.get() == 1);

        happen(ALICE);

        await().atMost(SOON).untilAsserted(() -> assertThat(followed).containsExactly(1L, 2L));
    }

    @Test
    void a_follower_that_fails_keeps_nothing_from_the_others() {
        feed.follow(Actor.of(ALICE), event -> {
            throw new IllegalStateException("broken");
        });
        List<Long> followed = followed(ALICE);

        happen(ALICE);
        happen(ALICE);

        await().atMost(SOON).untilAsserted(() -> assertThat(followed).containsExactly(1L, 2L));
    }

    @Test
    void nothing_is_read_without_followers_and_a_later_one_gets_what_happens_then() {
        List<Long> left = new CopyOnWriteArrayList<>();
        Subscription leaving = feed.follow(Actor.of(ALICE), event -> left.add(event.position()));
        leaving.close();
        leaving.close();
        happen(ALICE);
        happen(ALICE);
        List<Long> later = followed(ALICE);

        happen(ALICE);

        await().atMost(SOON).until(() -> later.contains(3L));
        assertThat(left).isEmpty();
        assertThat(reads).hasValueLessThanOrEqualTo(2);
    }

    private List<Long> followed(UserId user) {
        List<Long> positions = new CopyOnWriteArrayList<>();
        feed.follow(Actor.of(user), (StoredEvent event) -> positions.add(event.position()));
        return positions;
    }

    private void happen(UserId owner) {
        log.append(List.of(event(owner)));
    }

    private static DomainEvent event(UserId owner) {
        return new DomainEvent(
                new RecordingId(new UUID(2, 1)), owner, null, EventType.UPDATED, Instant.parse("2026-03-01T12:00:00Z"));
    }
}
