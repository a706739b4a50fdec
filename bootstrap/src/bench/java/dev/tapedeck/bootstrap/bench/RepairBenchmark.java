package dev.tapedeck.bootstrap.bench;

import dev.tapedeck.application.Tapedeck;
import dev.tapedeck.domain.recording.RecordingStatus;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** How long a change at a platform stays unknown here when its webhook is lost. */
final class RepairBenchmark implements Benchmark {
    private static final Duration TARGET = Duration.ofSeconds(30);
    private static final Duration DEADLINE = Duration.ofMinutes(2);
    private static final int RECORDINGS = 10;
    /** Together a little longer than the time between two listings. */
    private static final Duration APART = Duration.ofMillis(1_700);

    private static final Duration POLL_EVERY = Duration.ofMillis(20);

    @Override
    public List<Measurement> run() throws Exception {
        try (BenchmarkEnvironment environment = BenchmarkEnvironment.open();
                SilentLiveKit liveKit = SilentLiveKit.start();
                Tapedeck working = environment.workingWith(liveKit.config())) {
            working.start();
            List<RoomRecording> all = RoomRecording.started(environment.storage(), RECORDINGS);
            Duration active = longest(environment, liveKit, all, 0, RecordingStatus.ACTIVE);
            Duration processing = longest(environment, liveKit, all, 1, RecordingStatus.PROCESSING);
            return List.of(Measurement.ofTime(
                    "truth restored after a lost webhook, " + 2 * RECORDINGS + " changes at LiveKit: longest",
                    active.compareTo(processing) > 0 ? active : processing,
                    TARGET));
        }
    }

    /** One run after the other changes as its webhook would say; the longest time until a recording shows it. */
    private static Duration longest(
            BenchmarkEnvironment environment,
            SilentLiveKit liveKit,
            List<RoomRecording> all,
            int webhook,
            RecordingStatus expected)
            throws InterruptedException {
        Map<RoomRecording, Long> changed = new HashMap<>();
        long longest = 0;
        int next = 0;
        long begin = System.nanoTime();
        while (next < all.size() || !changed.isEmpty()) {
            long now = System.nanoTime();
            if (now - begin > DEADLINE.toNanos()) {
                throw new IllegalStateException(changed.size() + " recordings do not become " + expected);
            }
            if (next < all.size() && now - begin >= APART.toNanos() * next) {
                RoomRecording recording = all.get(next++);
                changed.put(recording, now);
                liveKit.list(recording.job(), recording.webhooks().get(webhook).egress());
            }
            for (Map.Entry<RoomRecording, Long> entry : List.copyOf(changed.entrySet())) {
                RoomRecording recording = entry.getKey();
                if (BenchmarkRecordings.status(environment.storage(), recording.id()) == expected) {
                    longest = Math.max(longest, System.nanoTime() - entry.getValue());
                    changed.remove(recording);
                }
            }
            TimeUnit.NANOSECONDS.sleep(POLL_EVERY.toNanos());
        }
        return Duration.ofNanos(longest);
    }
}
