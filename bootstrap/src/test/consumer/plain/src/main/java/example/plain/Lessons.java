package example.plain;

import dev.tapedeck.adapters.persistence.PostgresStorage;
import dev.tapedeck.adapters.persistence.media.S3Config;
import dev.tapedeck.adapters.persistence.media.S3MediaStore;
import dev.tapedeck.adapters.video.PlatformContext;
import dev.tapedeck.adapters.video.ffmpeg.Ffmpeg;
import dev.tapedeck.adapters.video.ffmpeg.FfmpegConfig;
import dev.tapedeck.adapters.video.ffmpeg.FfmpegMediaTool;
import dev.tapedeck.adapters.video.source.SourceRules;
import dev.tapedeck.application.Tapedeck;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** Records into a database and a store that are named by environment variables, and leaves no thread. */
public final class Lessons {
    private Lessons() {}

    public static void main(String[] arguments) throws Exception {
        Path spool = Files.createTempDirectory("spool");
        InstantSource clock = InstantSource.system();
        FfmpegConfig ffmpeg = FfmpegConfig.defaults(spool).withSources(SourceRules.strict().withTestPattern());
        Set<Thread> before = Threads.running();
        try (S3MediaStore store = new S3MediaStore(bucket(), clock);
                Tapedeck tapedeck = Tapedeck.builder()
                        .storage(PostgresStorage.of(database()))
                        .media(store)
                        .platform(Ffmpeg.of(ffmpeg, PlatformContext.of(clock, UUID::randomUUID, store)))
                        .mediaTool(new FfmpegMediaTool(ffmpeg.tools()))
                        .build()) {
            store.verify();
            tapedeck.start();
            System.out.println("recorded: " + new Lesson(tapedeck).record().details().title());
        }
        Threads.awaitOnly(before);
        System.out.println("no thread is left");
    }

    private static DataSource database() {
        PGSimpleDataSource database = new PGSimpleDataSource();
        database.setUrl(System.getenv("DATABASE_URL"));
        database.setUser(System.getenv("DATABASE_USER"));
        database.setPassword(System.getenv("DATABASE_PASSWORD"));
        return database;
    }

    private static S3Config bucket() {
        return S3Config.of(
                URI.create(System.getenv("S3_ENDPOINT")),
                null,
                "us-east-1",
                "lessons",
                System.getenv("S3_ACCESS_KEY"),
                System.getenv("S3_SECRET_KEY"));
    }
}
