package dev.tapedeck.bootstrap.command;

import dev.tapedeck.bootstrap.client.RemoteRecording;
import dev.tapedeck.bootstrap.client.ServerRefused;
import dev.tapedeck.bootstrap.client.TapedeckClient;
import dev.tapedeck.bootstrap.process.Lifetime;
import java.time.Duration;
import java.util.Optional;

/** Starts a recording, watches it, stops it when it is time, and waits until it can be played. */
final class RecordingRun {
    private static final Duration LOOK_EVERY = Duration.ofMillis(250);
    private static final Duration SETTLE_MAX = Duration.ofSeconds(30);
    private static final int FAILURES_IN_A_ROW_MAX = 40;

    private final TapedeckClient client;
    private final Lifetime lifetime;
    private final ProgressLine progress;
    private final Stopwatch running = new Stopwatch();
    private final Stopwatch stopping = new Stopwatch();
    private int failuresInARow;

    RecordingRun(TapedeckClient client, Lifetime lifetime, ProgressLine progress) {
        this.client = client;
        this.lifetime = lifetime;
        this.progress = progress;
    }

    /** @return the recording when it has ended, or after the longest wait */
    RemoteRecording record(String url, Optional<String> title, Optional<Duration> length) {
        RemoteRecording recording = client.start(url, title);
        while (!recording.hasEnded() && !stopping.shows(SETTLE_MAX)) {
            advance(recording, length);
            recording = looked(recording);
        }
        progress.show(recording, recording.recorded());
        progress.end();
        return recording;
    }

    private void advance(RemoteRecording recording, Optional<Duration> length) {
        if (recording.status().equals("active")) {
            running.start();
        }
        progress.show(recording, running.elapsed());
        if (stopping.isStarted()) {
            lifetime.pause(LOOK_EVERY);
        } else if (length.filter(running::shows).isPresent() || lifetime.isEndAskedWithin(untilNextLook(length))) {
            stopping.start();
            client.stop(recording.id());
        }
    }

    /** Not longer than what is left, so that a recording is as long as it was asked to be. */
    private Duration untilNextLook(Optional<Duration> length) {
        Duration left = length.filter(ignored -> running.isStarted())
                .map(whole -> whole.minus(running.elapsed()))
                .orElse(LOOK_EVERY);
        return left.compareTo(LOOK_EVERY) < 0 ? left : LOOK_EVERY;
    }

    /** A server that does not respond for a moment goes on recording, so a failed poll ends nothing. */
    private RemoteRecording looked(RemoteRecording last) {
        try {
            RemoteRecording found = client.find(last.id());
            failuresInARow = 0;
            return found;
        } catch (ServerRefused e) {
            failuresInARow++;
            if (!e.isTransient() || failuresInARow > FAILURES_IN_A_ROW_MAX) {
                throw e;
            }
            return last;
        }
    }
}
