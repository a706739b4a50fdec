package dev.tapedeck.application.provider;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tapedeck.domain.capture.remote.FakeFile;
import dev.tapedeck.domain.capture.remote.FakeRemoteEngine;
import dev.tapedeck.domain.capture.remote.MediaPlace;
import dev.tapedeck.domain.capture.webhook.ProviderUpdate;
import dev.tapedeck.domain.media.AssetKind;
import dev.tapedeck.domain.media.MediaKey;
import dev.tapedeck.domain.media.track.TrackFacts;
import dev.tapedeck.domain.media.track.TrackSource;
import dev.tapedeck.domain.provider.ProviderKind;
import dev.tapedeck.domain.recording.Recording;
import dev.tapedeck.domain.recording.RecordingStatus;
import dev.tapedeck.domain.recording.Take;
import dev.tapedeck.domain.recording.TakeKind;
import dev.tapedeck.domain.session.SessionPolicy;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A meeting that keeps no video, on a platform that records each track by itself. */
class DroppedVideoTest {
    private final PlatformWorld world =
            new PlatformWorld(new FakeRemoteEngine(ProviderKind.LIVEKIT, MediaPlace.STORE, true));

    @Test
    void a_camera_leaves_nothing_and_nothing_is_missing() {
        world.session(new SessionPolicy(Set.of(TakeKind.TRACKS), Set.of(), false, Duration.ZERO));
        world.tell(world.joined("ann"));
        records("TR_sound", TrackSource.MICROPHONE);
        records("TR_picture", TrackSource.CAMERA);
        world.tell(world.closed());
        world.pass(Duration.ofMinutes(1));

        Recording over = world.recordings().get(0);
        assertThat(over.status()).isEqualTo(RecordingStatus.COMPLETED);
        assertThat(over.result().partial()).isFalse();
        assertThat(over.assets())
                .filteredOn(asset -> asset.kind() == AssetKind.TRACK)
                .hasSize(1);
        Take camera = take(over, "TR_picture");
        assertThat(world.store.keys()).noneMatch(key -> key.startsWith(MediaKey.prefixOf(over.id(), camera.id())));
    }

    private void records(String track, TrackSource source) {
        world.tell(new ProviderUpdate.TrackPublished(PlatformWorld.ROOM, "ann", track, world.clock.instant()));
        world.work();
        Recording recording = world.recordings().get(0);
        Take take = take(recording, track);
        world.engine.flows(take.id(), world.clock.advance(Duration.ofSeconds(1)));
        world.tell(world.seen(take.id()));
        FakeFile file = FakeFile.track(1, new TrackFacts("ann", null, source, world.clock.instant()), "something");
        world.store.put(
                MediaKey.of(recording.id(), take.id(), file.file().name()),
                "something".getBytes(StandardCharsets.UTF_8),
                "audio/webm");
        world.engine.ends(take.id(), world.cleanEnd(), file);
    }

    private static Take take(Recording recording, String track) {
        return recording.takes().stream()
                .filter(take -> track.equals(take.subject()))
                .findFirst()
                .orElseThrow();
    }
}
