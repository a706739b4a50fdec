package dev.tapedeck.bootstrap.bench;

import dev.tapedeck.application.Tapedeck;
import dev.tapedeck.domain.access.Actor;
import dev.tapedeck.domain.recording.RecordingRepository;
import dev.tapedeck.domain.recording.RecordingStatus;
import dev.tapedeck.domain.storage.Storage;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/** How long what a platform did stays unknown here when the webhook that told it is lost. */
final class RepairBenchmark implements Benchmark {
    private static final Duration TARGET = Duration.ofSeconds(30);
    private static final Duration GIVEN_UP_AFTER = Duration.ofMinutes(2);
    private static final int RUNS = 10;
    /** Together a little longer than the time between two listings. */
    private static final Duration APART = Duration.ofMillis(1_700);

    private static final Duration LOOK_EVERY = Duration.ofMillis(20);

    @Override
    public String name() {
        return "repair";
    }

    @Override
    public List<Measurement> run() throws Exception {
        try (Lab lab = Lab.open();
                SilentLiveKit liveKit = SilentLiveKit.start();
                Tapedeck working = lab.workingWith(liveKit.config())) {
            working.start();
            List<RoomRun> runs = RoomRuns.asked(lab.storage(), RUNS);
            Duration longest = Duration.ZERO;
            longest = max(longest, restored(lab, liveKit, runs, RoomRun::flowing, RecordingStatus.ACTIVE));
            longest = max(longest, restored(lab, liveKit, runs, RoomRun::over, RecordingStatus.PROCESSING));
            return List.of(new Measurement(
                    "truth restored after a lost webhook, " + 2 * RUNS + " changes at LiveKit: longest",
                    seconds(longest),
                    seconds(TARGET),
                    String.format(Locale.ROOT, "%.2f", longest.toMillis() / (double) TARGET.toMillis())));
        }
    }

    /** One run after the other changes; the longest time until a recording shows it. */
    private static Duration restored(
            Lab lab,
            SilentLiveKit liveKit,
            List<RoomRun> runs,
            Function<RoomRun, LiveKitMessage> message,
            RecordingStatus expected)
            throws InterruptedException {
        Map<RoomRun, Long> changed = new HashMap<>();
        Duration longest = Duration.ZERO;
        int next = 0;
        long begin = System.nanoTime();
        while (next < runs.size() || !changed.isEmpty()) {
            long now = System.nanoTime();
            if (now - begin > GIVEN_UP_AFTER.toNanos()) {
                throw new IllegalStateException(changed.size() + " recordings do not become " + expected);
            }
            if (next < runs.size() && now - begin >= APART.toNanos() * next) {
                RoomRun run = runs.get(next++);
                changed.put(run, now);
                liveKit.now(run, message.apply(run));
            }
            for (Map.Entry<RoomRun, Long> change : List.copyOf(changed.entrySet())) {
                if (status(lab.storage(), change.getKey()) == expected) {
                    longest = max(longest, Duration.ofNanos(System.nanoTime() - change.getValue()));
                    changed.remove(change.getKey());
                }
            }
            TimeUnit.NANOSECONDS.sleep(LOOK_EVERY.toNanos());
        }
        return longest;
    }

    private static RecordingStatus status(Storage storage, RoomRun run) {
        return storage.port(RecordingRepository.class)
                .find(Actor.system(), run.recording())
                .orElseThrow()
                .status();
    }

    private static Duration max(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    private static String seconds(Duration duration) {
        return String.format(Locale.ROOT, "%.1f s", duration.toMillis() / 1_000.0);
    }
}
