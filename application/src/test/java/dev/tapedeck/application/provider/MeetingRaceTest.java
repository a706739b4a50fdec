package dev.tapedeck.application.provider;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tapedeck.domain.id.Simultaneously;
import dev.tapedeck.domain.recording.Recording;
import dev.tapedeck.domain.recording.Take;
import dev.tapedeck.domain.recording.TakeKind;
import dev.tapedeck.domain.session.Session;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Many who come at once. */
class MeetingRaceTest {
    private final PlatformWorld world = new PlatformWorld();

    @Test
    void fifty_who_join_at_once_make_one_recording_with_one_take_of_each_kind() {
        Session session = world.session(TakeKind.COMPOSITE, TakeKind.TRACKS);
        List<String> messages = IntStream.range(0, 50)
                .mapToObj(number -> world.message(world.joined("stay-" + number)))
                .toList();

        Simultaneously.call(50, number -> world.send(messages.get(number)));
        world.work();

        assertThat(world.recordings()).hasSize(1);
        Recording recording = world.recordings().get(0);
        assertThat(recording.takes()).extracting(Take::kind).containsExactly(TakeKind.COMPOSITE, TakeKind.TRACKS);
        assertThat(world.engine.starts()).hasSize(2);
        assertThat(world.storage.participants().ofSession(session.id())).hasSize(50);
    }
}
