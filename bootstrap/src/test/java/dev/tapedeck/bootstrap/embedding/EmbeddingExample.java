package dev.tapedeck.bootstrap.embedding;

import dev.tapedeck.adapters.persistence.PostgresStorage;
import dev.tapedeck.adapters.persistence.media.S3Config;
import dev.tapedeck.adapters.persistence.media.S3MediaStore;
import dev.tapedeck.adapters.video.ffmpeg.FfmpegCaptureEngine;
import dev.tapedeck.adapters.video.ffmpeg.FfmpegConfig;
import dev.tapedeck.application.Tapedeck;
import dev.tapedeck.application.recording.Recordings.Start;
import dev.tapedeck.domain.access.Actor;
import dev.tapedeck.domain.access.Caller;
import dev.tapedeck.domain.id.RecordingId;
import dev.tapedeck.domain.provider.SourceUrl;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import javax.sql.DataSource;

/** Another program that records. What stands between the marks is shown in the README, word for word. */
final class EmbeddingExample {
    private EmbeddingExample() {}

    static void record(DataSource database, S3Config bucket, Path spool, BiConsumer<Tapedeck, RecordingId> lesson) {
        // README begins
        InstantSource clock = InstantSource.system();
        try (S3MediaStore store = new S3MediaStore(bucket, clock);
                Tapedeck tapedeck = Tapedeck.builder()
                        .storage(PostgresStorage.of(database))
                        .media(store)
                        .engine(new FfmpegCaptureEngine(FfmpegConfig.defaults(spool), store, clock, UUID::randomUUID))
                        .build()) {
            tapedeck.start();
            Actor me = tapedeck.access().actAs(new Caller("lessons", null, null, Set.of()));
            RecordingId id = new RecordingId(UUID.randomUUID());
            Start command = Start.ofStream(me.user(), id, new SourceUrl("testpattern:"), "First");
            tapedeck.recordings().start(command);
            lesson.accept(tapedeck, id); // whatever your program does meanwhile
            tapedeck.recordings().stop(me, id);
        }
        // README ends
    }
}
