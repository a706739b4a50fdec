package dev.tapedeck.adapters.video.daily.fake;

import dev.tapedeck.adapters.video.daily.fake.FakeRecording.Track;
import dev.tapedeck.domain.media.MediaKey;
import dev.tapedeck.domain.media.store.MediaStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Makes the files of a recording that has ended: one that is kept here, or tracks in the customer's bucket. */
final class FakeRecorder {
    private final FakeDailyMedia media;
    private final @Nullable MediaStore bucket;
    private final FakeDailyKnobs knobs;
    private final Path folder;

    FakeRecorder(FakeDailyMedia media, @Nullable MediaStore bucket, FakeDailyKnobs knobs, Path folder) {
        this.media = media;
        this.bucket = bucket;
        this.knobs = knobs;
        this.folder = folder;
    }

    boolean hasBucket() {
        return bucket != null;
    }

    FakeRecording finish(FakeRecording ended, List<FakeConnection> stays) throws IOException {
        Instant end = Objects.requireNonNull(ended.end());
        Duration length = Duration.between(ended.start(), end);
        Duration rounded = Duration.ofSeconds(Math.round(length.toMillis() / 1_000.0));
        if (rounded.isZero()) {
            return ended.finished(rounded, null, ended.isRaw() ? List.of() : null);
        }
        if (ended.isRaw()) {
            return ended.finished(rounded, null, tracks(ended, end, stays));
        }
        Path file = folder.resolve(ended.id());
        media.composed(file, length);
        return ended.finished(rounded, file, null);
    }

    /** Each track begins when its participant came, or with the recording. */
    private List<Track> tracks(FakeRecording recording, Instant end, List<FakeConnection> stays) throws IOException {
        List<Track> tracks = new ArrayList<>();
        for (int speaker = 0; speaker < stays.size(); speaker++) {
            FakeConnection connection = stays.get(speaker);
            Instant from = later(connection.joinedAt(), recording.start());
            Instant to = connection.leftAt() == null || connection.leftAt().isAfter(end) ? end : connection.leftAt();
            if (from.isBefore(to)) {
                Duration length = Duration.between(from, to);
                tracks.add(track(recording, connection, "audio", from, length, speaker));
                if (knobs.recordsVideo()) {
                    tracks.add(track(recording, connection, "video", from, length, speaker));
                }
            }
        }
        return tracks;
    }

    private Track track(
            FakeRecording recording, FakeConnection connection, String type, Instant from, Duration length, int speaker)
            throws IOException {
        String key = "%s-%s-cam-%s-%d".formatted(recording.key(), connection.connection(), type, from.toEpochMilli());
        Path file = Files.createTempFile(folder, "track", ".webm");
        try {
            if (type.equals("audio")) {
                media.audio(file, length, speaker);
            } else {
                media.picture(file, length, speaker);
            }
            MediaStore store = Objects.requireNonNull(bucket);
            return new Track(
                    type, key, store.put(new MediaKey(key), file, "video/webm").sizeBytes());
        } finally {
            Files.delete(file);
        }
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
