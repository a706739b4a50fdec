package dev.tapedeck.application;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tapedeck.application.playback.Playback.Playlist;
import dev.tapedeck.application.recording.Recordings.Start;
import dev.tapedeck.domain.access.Actor;
import dev.tapedeck.domain.access.Caller;
import dev.tapedeck.domain.access.UserId;
import dev.tapedeck.domain.capture.CaptureEngine;
import dev.tapedeck.domain.capture.CaptureRequest;
import dev.tapedeck.domain.capture.EngineReport;
import dev.tapedeck.domain.capture.FakeCaptureEngine;
import dev.tapedeck.domain.capture.TakeEnd;
import dev.tapedeck.domain.id.CountingIds;
import dev.tapedeck.domain.id.RecordingId;
import dev.tapedeck.domain.id.SettableClock;
import dev.tapedeck.domain.id.TakeId;
import dev.tapedeck.domain.job.JobName;
import dev.tapedeck.domain.media.AssetKind;
import dev.tapedeck.domain.media.ContentTypes;
import dev.tapedeck.domain.media.FakeMediaTool;
import dev.tapedeck.domain.media.MediaKey;
import dev.tapedeck.domain.media.Segment;
import dev.tapedeck.domain.media.store.InMemoryMediaStore;
import dev.tapedeck.domain.media.store.MediaStore;
import dev.tapedeck.domain.provider.SourceUrl;
import dev.tapedeck.domain.recording.Recording;
import dev.tapedeck.domain.recording.RecordingFixtures;
import dev.tapedeck.domain.recording.RecordingStatus;
import dev.tapedeck.domain.storage.InMemoryStorage;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A recording through its whole life, with the server killed at every moment of it. */
class RecordingLifeTest {
    private static final int SEGMENTS = 3;
    private static final int MOMENTS_MAX = 1_000;
    private static final int MOMENTS_MIN = 40;

    /** What outlives a server: the database, the store, and the disk on which its engine keeps what it captures. */
    private static final class Installation {
        final SettableClock clock = new SettableClock();
        final InMemoryStorage storage = new InMemoryStorage(clock);
        final InMemoryMediaStore store = new InMemoryMediaStore();
        final CountingIds ids = new CountingIds();
        final List<Segment> disk = new ArrayList<>();
        final FakeCaptureEngine first = new FakeCaptureEngine();
        final UserId owner = storage.users().idOf(new Caller("alice", null, null, Set.of()));

        Tapedeck server(FakeCaptureEngine engine, Interposed.Hook hook) {
            return Tapedeck.builder()
                    .storage(Interposed.storage(storage, hook))
                    .media(Interposed.port(MediaStore.class, store, hook))
                    .engine(Interposed.port(CaptureEngine.class, engine, hook))
                    .mediaTool(new FakeMediaTool())
                    .clock(clock)
                    .ids(ids)
                    .build();
        }

        void live(Tapedeck tapedeck) {
            tapedeck.start();
            RecordingId id = new RecordingId(ids.next());
            tapedeck.recordings().start(Start.ofStream(owner, id, new SourceUrl("testpattern:"), "A life"));
            TakeId take = first.lastStart().take();
            first.mediaFlowing(take, clock.advance(Duration.ofSeconds(1)));
            for (int number = 0; number < SEGMENTS; number++) {
                Segment segment = RecordingFixtures.segment(number);
                clock.advance(segment.duration());
                disk.add(segment);
                deliver(first, first.lastStart(), segment);
            }
            tapedeck.recordings().stop(Actor.of(owner), id);
            first.end(take, TakeEnd.clean(clock.instant()));
        }

        void deliver(FakeCaptureEngine engine, CaptureRequest request, Segment segment) {
            byte[] bytes = ("segment " + segment.number()).getBytes(StandardCharsets.UTF_8);
            store.put(
                    MediaKey.segment(request.recording(), request.take(), segment.number()),
                    bytes,
                    ContentTypes.MPEG_TS);
            engine.segmentStored(request.take(), segment);
        }

        /** A starting node first brings home what its disk still holds. */
        void salvage(FakeCaptureEngine engine) {
            for (CaptureRequest request : first.starts()) {
                disk.forEach(segment -> deliver(engine, request, segment));
                engine.end(request.take(), end(request.take()).orElseGet(this::killed));
            }
        }

        Optional<TakeEnd> end(TakeId take) {
            return recordings().stream()
                    .flatMap(recording -> recording.take(take).stream())
                    .map(first::find)
                    .flatMap(report -> report instanceof EngineReport.Found found
                            ? Optional.ofNullable(found.end()).stream()
                            : Optional.<TakeEnd>empty().stream())
                    .findFirst();
        }

        TakeEnd killed() {
            return TakeEnd.broken(clock.instant(), RecordingFixtures.failure(), Duration.ofMillis(500));
        }

        /** A few passes of the jobs, as the minutes go by. */
        void settle() {
            for (int pass = 0; pass < 5; pass++) {
                clock.advance(Duration.ofMinutes(1));
                storage.jobs().runRecurring(JobName.RECONCILE);
                storage.jobs().runDue();
            }
        }

        List<Recording> recordings() {
            return storage.recordings().all().toList();
        }
    }

    @Test
    void a_life_without_a_death_ends_with_the_whole_media() {
        Installation installation = new Installation();
        Tapedeck tapedeck = installation.server(installation.first, new Interposed.Hook() {});

        installation.live(tapedeck);
        installation.settle();

        Recording recording = installation.recordings().get(0);
        assertThat(recording.status()).isEqualTo(RecordingStatus.COMPLETED);
        assertThat(recording.result().partial()).isFalse();
        assertThat(recording.result().duration()).isEqualTo(Duration.ofSeconds(9));
        assertPlays(tapedeck, recording, SEGMENTS);
    }

    @Test
    void whenever_the_server_is_killed_what_its_disk_holds_is_brought_home() {
        int moment = 0;
        for (boolean killed = true; killed && moment < MOMENTS_MAX; moment++) {
            Installation installation = new Installation();
            Death death = new Death(moment);
            killed = death.ends(() -> installation.live(installation.server(installation.first, death)));

            FakeCaptureEngine revived = new FakeCaptureEngine();
            Tapedeck next = installation.server(revived, new Interposed.Hook() {});
            next.start();
            installation.salvage(revived);
            installation.settle();

            boolean whole = installation.recordings().stream()
                    .anyMatch(
                            recording -> installation.end(World.take(recording)).isPresent());
            assertEnded(next, installation, installation.disk.size(), whole, "killed at moment " + moment);
        }
        assertThat(moment).isBetween(MOMENTS_MIN, MOMENTS_MAX - 1);
    }

    @Test
    void whenever_a_node_is_lost_with_its_disk_what_was_stored_is_kept() {
        int moment = 0;
        for (boolean killed = true; killed && moment < MOMENTS_MAX; moment++) {
            Installation installation = new Installation();
            Death death = new Death(moment);
            killed = death.ends(() -> installation.live(installation.server(installation.first, death)));
            int stored = (int) installation.recordings().stream()
                    .mapToLong(recording ->
                            RecordingFixtures.firstTake(recording).progress().segments())
                    .sum();

            boolean whole = installation.recordings().stream()
                    .noneMatch(recording ->
                            RecordingFixtures.firstTake(recording).state().isCapturing());

            Tapedeck other = installation.server(new FakeCaptureEngine(), new Interposed.Hook() {});
            other.start();
            installation.settle();

            assertEnded(other, installation, stored, whole, "lost at moment " + moment);
        }
        assertThat(moment).isBetween(MOMENTS_MIN, MOMENTS_MAX - 1);
    }

    private static void assertEnded(
            Tapedeck tapedeck, Installation installation, int segments, boolean whole, String when) {
        List<Recording> recordings = installation.recordings();
        assertThat(recordings).as(when).hasSizeLessThanOrEqualTo(1);
        for (Recording recording : recordings) {
            RecordingStatus expected = segments > 0 ? RecordingStatus.COMPLETED : RecordingStatus.FAILED;
            assertThat(recording.status()).as(when).isEqualTo(expected);
            if (segments > 0) {
                assertThat(recording.result().partial()).as(when).isEqualTo(!whole);
                assertPlays(tapedeck, recording, segments);
            }
        }
    }

    private static void assertPlays(Tapedeck tapedeck, Recording recording, int segments) {
        Playlist served = tapedeck.playback()
                .playlist(tapedeck.playback().grant(recording).grant())
                .orElseThrow();
        assertThat(new String(served.text(), StandardCharsets.UTF_8).lines())
                .filteredOn(line -> line.endsWith(".ts"))
                .hasSize(segments);
        assertThat(served.ended()).isTrue();
        assertThat(recording.asset(AssetKind.THUMBNAIL)).isPresent();
    }
}
