package dev.tapedeck.bootstrap.embedding;

import dev.tapedeck.adapters.persistence.PostgresStorage;
import dev.tapedeck.adapters.persistence.media.S3Config;
import dev.tapedeck.adapters.persistence.media.S3MediaStore;
import dev.tapedeck.adapters.video.PlatformContext;
import dev.tapedeck.adapters.video.ffmpeg.Ffmpeg;
import dev.tapedeck.adapters.video.ffmpeg.FfmpegConfig;
import dev.tapedeck.adapters.video.ffmpeg.FfmpegMediaTool;
import dev.tapedeck.adapters.video.source.SourceRules;
import dev.tapedeck.application.Tapedeck;
import dev.tapedeck.application.playback.Playback.Content;
import dev.tapedeck.application.playback.Playback.File;
import dev.tapedeck.application.recording.Recordings.Start;
import dev.tapedeck.application.result.Refusal;
import dev.tapedeck.application.result.Result;
import dev.tapedeck.domain.access.Actor;
import dev.tapedeck.domain.access.Caller;
import dev.tapedeck.domain.id.RecordingId;
import dev.tapedeck.domain.playback.PlaybackGrant;
import dev.tapedeck.domain.provider.SourceUrl;
import dev.tapedeck.domain.recording.Recording;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import javax.sql.DataSource;

/** Another program that records. What stands between the marks is shown in the README, word for word. */
final class EmbeddingExample {
    private EmbeddingExample() {}

    /** What was recorded, and where its file is. */
    record Recorded(Recording recording, Content file) {}

    static Recorded record(DataSource database, S3Config bucket, Path spool, BiConsumer<Tapedeck, RecordingId> lesson) {
        // README begins
        InstantSource clock = InstantSource.system();
        FfmpegConfig ffmpeg =
                FfmpegConfig.defaults(spool).withSources(SourceRules.strict().withTestPattern());
        try (S3MediaStore store = new S3MediaStore(bucket, clock);
                Tapedeck tapedeck = Tapedeck.builder()
                        .storage(PostgresStorage.of(database))
                        .media(store)
                        .platform(Ffmpeg.of(ffmpeg, PlatformContext.of(clock, UUID::randomUUID, store)))
                        .mediaTool(new FfmpegMediaTool(ffmpeg.tools()))
                        .build()) {
            tapedeck.start();
            Actor me = tapedeck.access().actAs(new Caller("lessons", null, null, Set.of()));
            RecordingId id = new RecordingId(UUID.randomUUID());
            Start command = Start.ofStream(me.user(), id, new SourceUrl("testpattern:"), "First");
            tapedeck.recordings().start(command).orElseThrow();
            lesson.accept(tapedeck, id); // whatever your program does meanwhile
            tapedeck.recordings().stop(me, id);

            // COMPLETED; or FAILED, and recording.result().failure() says why
            Recording recording = until(() -> tapedeck.recordings()
                    .find(me, id)
                    .filter(found -> found.status().isTerminal()));
            PlaybackGrant grant = tapedeck.playback().grant(recording).grant();
            // download.mp4 is made when it is first asked for
            Content file = until(() -> prepared(tapedeck.playback().file(grant, File.DOWNLOAD)));
            return new Recorded(recording, file);
        }
        // README ends
    }

    private static <T> Optional<T> prepared(Result<T> result) {
        boolean isPreparing =
                result instanceof Result.Refused<T> refused && refused.refusal() instanceof Refusal.Preparing;
        return isPreparing ? Optional.empty() : Optional.of(result.orElseThrow());
    }

    private static <T> T until(Supplier<Optional<T>> question) {
        for (Optional<T> response = question.get(); ; response = question.get()) {
            if (response.isPresent()) {
                return response.get();
            }
            try {
                TimeUnit.MILLISECONDS.sleep(100);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted", e);
            }
        }
    }
}
