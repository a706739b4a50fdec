package example.plain;

import dev.tapedeck.application.Tapedeck;
import dev.tapedeck.application.recording.Recordings.Start;
import dev.tapedeck.domain.access.Actor;
import dev.tapedeck.domain.access.Caller;
import dev.tapedeck.domain.id.RecordingId;
import dev.tapedeck.domain.provider.SourceUrl;
import dev.tapedeck.domain.recording.Recording;
import dev.tapedeck.domain.recording.RecordingStatus;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;

/** Records for five seconds. */
final class Lesson {
    private static final Duration LENGTH = Duration.ofSeconds(5);
    private static final Duration WAIT_MAX = Duration.ofSeconds(60);

    private final Tapedeck tapedeck;
    private final Actor teacher;
    private final RecordingId id = new RecordingId(UUID.randomUUID());

    Lesson(Tapedeck tapedeck) {
        this.tapedeck = tapedeck;
        this.teacher = tapedeck.access().actAs(new Caller("lessons", null, null, Set.of()));
    }

    /** Returns when the recording is stored. */
    Recording record() throws InterruptedException {
        tapedeck.recordings()
                .start(Start.ofStream(teacher.user(), id, new SourceUrl("testpattern:"), "First"))
                .orElseThrow();
        await(recording -> recording.takes().stream()
                .anyMatch(take -> take.progress().recorded().compareTo(LENGTH) >= 0));
        tapedeck.recordings().stop(teacher, id);
        await(recording -> recording.status().isTerminal());
        Recording recording = found();
        if (recording.status() != RecordingStatus.COMPLETED) {
            throw new IllegalStateException("the recording is " + recording.status() + ": " + recording.result().failure());
        }
        return recording;
    }

    private void await(Predicate<Recording> condition) throws InterruptedException {
        await("the recording", WAIT_MAX, () -> condition.test(found()));
    }

    private Recording found() {
        return tapedeck.recordings().find(teacher, id).orElseThrow();
    }

    static void await(String what, Duration atMost, BooleanSupplier condition) throws InterruptedException {
        long end = System.nanoTime() + atMost.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("waited too long for " + what);
            }
            Thread.sleep(50);
        }
    }
}
