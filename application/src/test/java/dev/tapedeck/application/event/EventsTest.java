package dev.tapedeck.application.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.tapedeck.application.World;
import dev.tapedeck.application.event.Events.Page;
import dev.tapedeck.application.event.Events.Query;
import dev.tapedeck.domain.access.Actor;
import dev.tapedeck.domain.event.EventLog;
import dev.tapedeck.domain.event.EventType;
import dev.tapedeck.domain.event.StoredEvent;
import dev.tapedeck.domain.recording.Recording;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

class EventsTest {
    private final World world = new World();

    @Test
    void a_life_is_told_in_its_order() {
        Recording completed = world.completed(1);

        Page result = read(new Query(world.actor, completed.id(), 0));

        assertThat(result.events())
                .extracting(stored -> stored.event().type())
                .containsExactly(
                        EventType.CREATED,
                        EventType.UPDATED,
                        EventType.ACTIVE,
                        EventType.STOP_ASKED,
                        EventType.PROCESSING,
                        EventType.UPDATED,
                        EventType.COMPLETED,
                        EventType.MEDIA_ADDED);
        assertThat(result.events()).extracting(StoredEvent::number).containsExactly(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L);
        assertThat(result.next()).isEqualTo(8);
    }

    @Test
    void reading_goes_on_where_it_ended() {
        Recording recording = world.start();
        Page first = read(new Query(world.actor, recording.id(), 0));
        assertThat(read(new Query(world.actor, recording.id(), first.next())).events())
                .isEmpty();

        world.stop(recording);

        assertThat(read(new Query(world.actor, recording.id(), first.next())).events())
                .extracting(stored -> stored.event().type())
                .containsExactly(EventType.STOP_ASKED);
    }

    @Test
    void an_empty_page_keeps_the_place() {
        Recording recording = world.start();

        assertThat(read(new Query(world.actor, recording.id(), 77)).next()).isEqualTo(77);
        assertThat(read(new Query(world.actor, null, 77)).next()).isEqualTo(77);
    }

    @Test
    void a_negative_place_means_all_of_one_recording() {
        Recording recording = world.start();

        assertThat(read(new Query(world.actor, recording.id(), -1)).events()).hasSize(2);
    }

    @Test
    void a_negative_place_means_from_now_on_in_the_library() {
        world.completed(1);

        Page result = read(new Query(world.actor, null, -1));
        assertThat(result.events()).isEmpty();

        world.start();
        assertThat(read(new Query(world.actor, null, result.next())).events())
                .extracting(stored -> stored.event().type())
                .containsExactly(EventType.CREATED, EventType.UPDATED);
    }

    @Test
    void the_library_is_read_page_by_page_without_a_gap() {
        for (int i = 0; i < 101; i++) {
            world.start();
        }

        Page first = read(new Query(world.actor, null, 0));
        Page second = read(new Query(world.actor, null, first.next()));

        assertThat(first.events()).hasSize(200);
        assertThat(second.events()).hasSize(2);
        assertThat(second.events().get(0).position()).isGreaterThan(first.next());
    }

    @Test
    void nobody_follows_somebody_else() {
        Recording recording = world.start();
        Actor stranger = Actor.of(world.stranger);

        assertThat(read(new Query(stranger, recording.id(), 0)).events()).isEmpty();
        assertThat(read(new Query(stranger, null, 0)).events()).isEmpty();
        assertThat(world.tapedeck.recordings().history(stranger, recording.id()))
                .isEmpty();
    }

    @Test
    void a_follower_is_called_until_the_subscription_is_closed() {
        List<StoredEvent> heard = new CopyOnWriteArrayList<>();
        List<StoredEvent> stays = new CopyOnWriteArrayList<>();
        EventLog.Subscription subscription = world.tapedeck.events().follow(world.actor, heard::add);
        world.tapedeck.events().follow(world.actor, stays::add);
        world.start();
        await().until(() -> heard.size() == 2);

        subscription.close();
        subscription.close();
        world.start();

        await().until(() -> stays.size() == 4);
        assertThat(heard).hasSize(2);
    }

    private Page read(Query query) {
        return world.tapedeck.events().read(query);
    }
}
