package example.spring;

import dev.tapedeck.adapters.persistence.PostgresStorage;
import dev.tapedeck.adapters.persistence.media.S3Config;
import dev.tapedeck.adapters.persistence.media.S3MediaStore;
import dev.tapedeck.adapters.video.PlatformContext;
import dev.tapedeck.adapters.video.ffmpeg.Ffmpeg;
import dev.tapedeck.adapters.video.ffmpeg.FfmpegConfig;
import dev.tapedeck.adapters.video.ffmpeg.FfmpegMediaTool;
import dev.tapedeck.adapters.video.source.SourceRules;
import dev.tapedeck.application.Tapedeck;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.time.InstantSource;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Tapedeck as beans, in the database of the application. */
@Configuration
class RecordingConfiguration {
    private final InstantSource clock = InstantSource.system();

    @Bean(initMethod = "verify", destroyMethod = "close")
    S3MediaStore mediaStore(
            @Value("${lessons.s3.endpoint}") URI endpoint,
            @Value("${lessons.s3.access-key}") String accessKey,
            @Value("${lessons.s3.secret-key}") String secretKey) {
        return new S3MediaStore(
                S3Config.of(endpoint, null, "us-east-1", "lessons", accessKey, secretKey), clock);
    }

    @Bean(initMethod = "start", destroyMethod = "close")
    Tapedeck tapedeck(DataSource database, S3MediaStore store) throws IOException {
        FfmpegConfig ffmpeg = FfmpegConfig.defaults(Files.createTempDirectory("spool"))
                .withSources(SourceRules.strict().withTestPattern());
        return Tapedeck.builder()
                .storage(PostgresStorage.of(database))
                .media(store)
                .platform(Ffmpeg.of(ffmpeg, PlatformContext.of(clock, UUID::randomUUID, store)))
                .mediaTool(new FfmpegMediaTool(ffmpeg.tools()))
                .build();
    }
}
