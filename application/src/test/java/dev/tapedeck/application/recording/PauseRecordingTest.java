package dev.tapedeck.application.recording;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tapedeck.application.Conflicts;
import dev.tapedeck.application.World;
import dev.tapedeck.application.result.Refusal;
import dev.tapedeck.application.result.Result;
import dev.tapedeck.domain.access.Actor;
import dev.tapedeck.domain.capture.TakeEnd;
import dev.tapedeck.domain.id.TakeId;
import dev.tapedeck.domain.media.MediaKey;
import dev.tapedeck.domain.recording.Activity;
import dev.tapedeck.domain.recording.Recording;
import dev.tapedeck.domain.recording.RecordingFixtures;
import dev.tapedeck.domain.recording.RecordingStatus;
import dev.tapedeck.domain.recording.Take;
import dev.tapedeck.domain.recording.time.RecordingTimeline;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Pauses, and one timeline across them. */
class PauseRecordingTest {
    private final World world = new World();

    @Test
    void a_pause_ends_what_captures_and_keeps_the_recording_open() {
        Recording active = world.active(2);

        Result<Recording> result = pause(active);
        world.end(active);
        world.reconcileAfter(Duration.ofMinutes(10));

        assertThat(result).isInstanceOf(Result.Done.class);
        assertThat(world.engine.stops()).contains(World.take(active));
        assertThat(world.now(active).status()).isEqualTo(RecordingStatus.ACTIVE);
        assertThat(world.now(active).activity()).isEqualTo(Activity.PAUSED);
    }

    @Test
    void a_resume_goes_on_with_a_further_take_and_adds_what_it_brings() {
        Recording active = world.active(2);
        pause(active);
        world.end(active);
        world.clock.advance(Duration.ofMinutes(10));

        assertThat(resume(active)).isInstanceOf(Result.Done.class);
        bring(active, 3);
        world.stop(active);
        world.engine.end(lastTake(active), TakeEnd.clean(world.clock.instant()));

        Recording over = world.now(active);
        assertThat(over.status()).isEqualTo(RecordingStatus.COMPLETED);
        assertThat(over.result().partial()).isFalse();
        assertThat(over.result().duration()).isEqualTo(Duration.ofSeconds(5 + 9));
        assertThat(playlist(over)).containsOnlyOnce("#EXT-X-DISCONTINUITY");
        assertThat(playlist(over).lines())
                .filteredOn(line -> line.endsWith(".ts"))
                .hasSize(5);
    }

    @Test
    void the_timeline_has_the_pause_removed() {
        Recording active = world.active(2);
        pause(active);
        world.end(active);
        Instant paused = world.clock.instant();
        Instant resumed = world.clock.advance(Duration.ofMinutes(10));
        resume(active);
        bring(active, 3);

        RecordingTimeline timeline = RecordingTimeline.of(world.now(active), world.clock.instant());

        Duration before = timeline.offsetOf(paused);
        assertThat(before).isEqualTo(Duration.ofSeconds(5));
        assertThat(timeline.offsetOf(paused.plusSeconds(300))).isEqualTo(before);
        assertThat(timeline.offsetOf(resumed.plusSeconds(4))).isEqualTo(before.plusSeconds(4));
        assertThat(timeline.offsetOf(paused.minusSeconds(3_600))).isZero();
    }

    @Test
    void a_recording_cannot_resume_while_its_engine_has_not_let_go() {
        Recording active = world.active(1);
        pause(active);

        assertThat(Conflicts.causeOf(resume(active))).isEqualTo(Refusal.Cause.CANNOT_RESUME);
        world.end(active);
        assertThat(resume(active)).isInstanceOf(Result.Done.class);
        assertThat(resume(active)).isInstanceOf(Result.Done.class);
        assertThat(world.now(active).takes()).hasSize(2);
    }

    @Test
    void a_paused_recording_can_be_stopped() {
        Recording active = world.active(2);
        pause(active);
        world.end(active);

        world.stop(active);

        assertThat(world.now(active).status()).isEqualTo(RecordingStatus.COMPLETED);
    }

    @Test
    void only_an_active_recording_of_ones_own_can_pause() {
        Recording starting = world.start();

        assertThat(Conflicts.causeOf(pause(starting))).isEqualTo(Refusal.Cause.CANNOT_PAUSE);
        assertThat(world.tapedeck.recordings().pause(Actor.of(world.stranger), starting.id()))
                .isEqualTo(Result.notFound());
        assertThat(world.tapedeck.recordings().resume(Actor.of(world.stranger), starting.id()))
                .isEqualTo(Result.notFound());
    }

    private Result<Recording> pause(Recording recording) {
        return world.tapedeck.recordings().pause(world.actor, recording.id());
    }

    private Result<Recording> resume(Recording recording) {
        return world.tapedeck.recordings().resume(world.actor, recording.id());
    }

    /** The further take flows at once, and brings segments. */
    private void bring(Recording recording, int segments) {
        TakeId take = lastTake(recording);
        world.engine.mediaFlowing(take, world.clock.instant());
        for (int number = 0; number < segments; number++) {
            world.clock.advance(RecordingFixtures.segment(number).duration());
            byte[] bytes = ("further " + number).getBytes(StandardCharsets.UTF_8);
            world.store.put(MediaKey.segment(recording.id(), take, number), bytes, "video/mp2t");
            world.engine.segmentStored(take, RecordingFixtures.segment(number));
        }
    }

    private TakeId lastTake(Recording recording) {
        return world.now(recording).takes().stream()
                .reduce((first, last) -> last)
                .map(Take::id)
                .orElseThrow();
    }

    private String playlist(Recording recording) {
        return new String(
                world.tapedeck
                        .playback()
                        .playlist(world.tapedeck.playback().grant(recording).grant())
                        .orElseThrow()
                        .text(),
                StandardCharsets.UTF_8);
    }
}
