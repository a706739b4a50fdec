package dev.tapedeck.application.provider;

import static dev.tapedeck.application.provider.PlatformWorld.ROOM;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tapedeck.domain.access.Actor;
import dev.tapedeck.domain.capture.StartResponse;
import dev.tapedeck.domain.capture.TakeEnd;
import dev.tapedeck.domain.capture.remote.FakeFile;
import dev.tapedeck.domain.capture.room.ConnectedParticipant;
import dev.tapedeck.domain.id.TakeId;
import dev.tapedeck.domain.job.JobName;
import dev.tapedeck.domain.recording.Recording;
import dev.tapedeck.domain.recording.RecordingFixtures;
import dev.tapedeck.domain.recording.RecordingStatus;
import dev.tapedeck.domain.recording.Take;
import dev.tapedeck.domain.recording.TakeKind;
import dev.tapedeck.domain.recording.TakeState;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A platform on which everything goes wrong at random: starts and their answers get lost, messages are lost, repeated
 * and reordered, runs break. In every second life no message arrives at all. In most lives everybody leaves now and
 * then and comes back, within the reconnect window or after it. The seed is the name of a failing case.
 */
class RandomPlatformTest {
    private static final int SEEDS = 600;
    private static final int TICKS_MAX = 1_500;
    private static final List<Duration> WINDOWS =
            List.of(Duration.ZERO, Duration.ofSeconds(15), Duration.ofSeconds(30), Duration.ofMinutes(2));
    private static final List<CaptureOutcome> ENDINGS = List.of(CaptureOutcome.values());

    /** How a run ends, and what it leaves. */
    private enum CaptureOutcome {
        GOOD(true, false),
        EMPTY(false, false),
        BROKEN_WITH_MEDIA(true, true),
        BROKEN(false, true);

        private final boolean leavesMedia;
        private final boolean breaks;

        CaptureOutcome(boolean leavesMedia, boolean breaks) {
            this.leavesMedia = leavesMedia;
            this.breaks = breaks;
        }
    }

    /** One recording with what its platform does to it. */
    private static final class Life {
        private final Random random;
        private final boolean isHeard;
        private final PlatformWorld world = new PlatformWorld();
        private final List<String> mail = new ArrayList<>();
        private final Set<TakeId> flowing = new HashSet<>();
        private final Map<TakeId, CaptureOutcome> endings = new HashMap<>();
        private final int stopAtTick;
        private final Duration window;
        private int connections;
        private boolean isEmpty;

        Life(long seed) {
            random = new Random(seed);
            isHeard = seed % 2 == 0;
            stopAtTick = 1 + random.nextInt(60);
            window = WINDOWS.get((int) (seed / 2 % WINDOWS.size()));
            world.engine.losesAnswers(random.nextInt(2));
            world.engine.losesStarts(random.nextInt(3) == 0 ? random.nextInt(6) : 0);
            int notYet = random.nextInt(4);
            world.engine.answers(request -> world.engine.starts().size() <= notYet
                    ? new StartResponse.NotYet("nobody is there")
                    : new StartResponse.Accepted("run-" + request.take()));
        }

        Recording live() {
            if (random.nextBoolean()) {
                world.session(window, TakeKind.COMPOSITE, TakeKind.TRACKS);
            } else {
                world.session(window, TakeKind.COMPOSITE);
            }
            world.rooms.enters(ROOM, new ConnectedParticipant("first", "first", "Somebody"));
            world.tell(world.joined("first"));
            for (int tick = 0; tick < TICKS_MAX && !isOver(); tick++) {
                world.engine.staysSilent(random.nextInt(10) == 0);
                if (tick == stopAtTick) {
                    Recording recording = world.recordings().get(0);
                    world.tapedeck.recordings().stop(Actor.of(recording.owner()), recording.id());
                }
                if (tick < stopAtTick && !window.isZero()) {
                    comeAndGo();
                }
                world.recordings().get(0).takes().forEach(this::moveOn);
                deliver();
                world.tick();
                if (tick % 3 == 0) {
                    world.storage.jobs().runRecurring(JobName.POLL_ROOMS);
                }
            }
            return world.recordings().get(0);
        }

        private boolean isOver() {
            Recording recording = world.recordings().get(0);
            return recording.status().isTerminal()
                    && recording.takes().stream().noneMatch(take -> world.engine.runs(take.id()));
        }

        /** Everybody leaves, which ends what records sooner or later, or somebody comes back. */
        private void comeAndGo() {
            if (!isEmpty && random.nextInt(12) == 0) {
                isEmpty = true;
                world.rooms.leaves(ROOM, connection());
                mail.add(world.message(world.closed()));
                world.recordings().get(0).takes().stream()
                        .filter(take -> flowing.contains(take.id()) && world.engine.runs(take.id()))
                        .filter(take -> random.nextBoolean())
                        .forEach(take -> end(take.id(), CaptureOutcome.GOOD));
            } else if (isEmpty && random.nextInt(5) == 0) {
                isEmpty = false;
                connections++;
                world.rooms.enters(ROOM, new ConnectedParticipant(connection(), connection(), "Somebody"));
                mail.add(world.message(world.joined(connection())));
            }
        }

        private String connection() {
            return connections == 0 ? "first" : "connection-" + connections;
        }

        /** What happens at the platform by itself. */
        private void moveOn(Take take) {
            if (!world.engine.runs(take.id())) {
                return;
            }
            boolean wasStopped = world.engine.stops().contains(take.id());
            if (wasStopped ? random.nextInt(3) == 0 : random.nextInt(40) == 0) {
                end(
                        take.id(),
                        flowing.contains(take.id())
                                ? ENDINGS.get(random.nextInt(ENDINGS.size()))
                                : CaptureOutcome.BROKEN);
            } else if (!flowing.contains(take.id()) && random.nextInt(3) == 0) {
                flowing.add(take.id());
                world.engine.flows(take.id(), world.clock.instant());
                report(take.id());
            }
        }

        private void end(TakeId take, CaptureOutcome ending) {
            endings.put(take, ending);
            FakeFile[] files = ending.leavesMedia ? new FakeFile[] {FakeFile.whole("of " + take)} : new FakeFile[0];
            TakeEnd end = ending.breaks
                    ? TakeEnd.broken(world.clock.instant(), RecordingFixtures.failure(), Duration.ofSeconds(1))
                    : TakeEnd.clean(world.clock.instant());
            world.engine.ends(take, end, files);
            report(take);
        }

        private void report(TakeId take) {
            String message = world.message(world.seen(take));
            for (int copy = random.nextInt(4); copy > 0; copy--) {
                mail.add(message);
            }
        }

        private void deliver() {
            while (isHeard && !mail.isEmpty() && random.nextInt(3) > 0) {
                world.send(mail.remove(random.nextInt(mail.size())));
            }
        }

        boolean left(Take take) {
            CaptureOutcome ending = endings.get(take.id());
            return ending != null && ending.leavesMedia;
        }

        boolean isWhole(Take take) {
            return endings.get(take.id()) == CaptureOutcome.GOOD;
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void every_life_ends_in_the_right_status_with_the_right_media(long seed) {
        Life life = new Life(seed);

        Recording over = life.live();

        List<Take> withMedia = over.takes().stream().filter(life::left).toList();
        assertThat(over.status()).isEqualTo(withMedia.isEmpty() ? RecordingStatus.FAILED : RecordingStatus.COMPLETED);
        assertThat(over.takes()).noneMatch(take -> take.state().isOpen());
        assertThat(settled(over)).isEqualTo(withMedia.stream().map(Take::id).collect(Collectors.toSet()));
        assertThat(withAssets(over)).isEqualTo(settled(over));
        assertThat(over.takes()).noneMatch(take -> life.world.engine.runs(take.id()));
        if (!withMedia.isEmpty()) {
            boolean isWhole = over.takes().stream().allMatch(take -> take.isFruitless() || life.isWhole(take));
            assertThat(over.result().partial()).isEqualTo(!isWhole);
        }
    }

    @Test
    void the_seeds_end_in_every_way() {
        List<Recording> ends =
                seeds().limit(60).mapToObj(seed -> new Life(seed).live()).toList();

        assertThat(ends).extracting(Recording::status).contains(RecordingStatus.COMPLETED, RecordingStatus.FAILED);
        assertThat(ends).extracting(end -> end.result().partial()).contains(true, false);
        assertThat(ends).extracting(end -> end.takes().size()).contains(1, 2, 3, 4);
    }

    static LongStream seeds() {
        return LongStream.range(0, SEEDS);
    }

    private static Set<TakeId> settled(Recording recording) {
        return recording.takes().stream()
                .filter(take -> take.state() == TakeState.SETTLED)
                .map(Take::id)
                .collect(Collectors.toSet());
    }

    private static Set<TakeId> withAssets(Recording recording) {
        return recording.assets().stream()
                .flatMap(asset -> Stream.ofNullable(asset.take()))
                .collect(Collectors.toSet());
    }
}
