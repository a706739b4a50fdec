package dev.tapedeck.adapters.video.ffmpeg;

import dev.tapedeck.adapters.video.ffmpeg.source.SourceRules;
import dev.tapedeck.domain.id.CountingIds;
import dev.tapedeck.domain.id.IdSource;
import dev.tapedeck.domain.media.InMemoryMediaStore;
import dev.tapedeck.domain.media.MediaStore;
import dev.tapedeck.domain.provider.CaptureListener;
import dev.tapedeck.domain.provider.CaptureRequest;
import dev.tapedeck.domain.provider.CaptureSource;
import dev.tapedeck.domain.provider.ProviderKind;
import dev.tapedeck.domain.provider.RecordingCaptureListener;
import dev.tapedeck.domain.provider.SourceUrl;
import dev.tapedeck.domain.recording.Quality;
import dev.tapedeck.domain.recording.RecordingId;
import dev.tapedeck.domain.recording.Take;
import dev.tapedeck.domain.recording.TakeId;
import dev.tapedeck.domain.recording.TakeKind;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A real engine on a double of the store, recording sources of this machine. */
final class EngineFixture implements AutoCloseable {
    static final String SMALL_PATTERN = "testpattern:?size=320x180&rate=15";
    static final RecordingId RECORDING = new RecordingId(new CountingIds().next());

    final IdSource ids = new CountingIds();
    final InMemoryMediaStore store = new InMemoryMediaStore();
    final RecordingCaptureListener listener = new RecordingCaptureListener();
    final FfmpegCaptureEngine engine;

    private EngineFixture(FfmpegConfig config) {
        this.engine = new FfmpegCaptureEngine(config, store, InstantSource.system(), ids);
    }

    /** Opened, with loopback and files of {@code folder} allowed. */
    static EngineFixture opened(Path folder) {
        return opened(config(folder));
    }

    static EngineFixture opened(FfmpegConfig config) {
        EngineFixture fixture = new EngineFixture(config);
        fixture.engine.open(fixture.listener);
        return fixture;
    }

    static FfmpegConfig config(Path folder) {
        return FfmpegConfig.defaults(folder.resolve("spool"))
                .withPicture(new PictureLimits(320, 180, 2))
                .withSources(new SourceRules(folder, false, true));
    }

    static FfmpegCaptureEngine another(FfmpegConfig config, MediaStore store, CaptureListener listener) {
        FfmpegCaptureEngine made = new FfmpegCaptureEngine(config, store, InstantSource.system(), new CountingIds());
        made.open(listener);
        return made;
    }

    TakeId start(String url) {
        TakeId take = new TakeId(ids.next());
        engine.start(request(take, url));
        return take;
    }

    static CaptureRequest request(TakeId take, String url) {
        CaptureSource source = new CaptureSource.Stream(new SourceUrl(url));
        return new CaptureRequest(RECORDING, take, TakeKind.COMPOSITE, null, source, Quality.LOW, Duration.ofHours(1));
    }

    Take take(TakeId id) {
        return take(id, engine.node().orElseThrow(), Instant.now());
    }

    static Take take(TakeId id, String node, Instant requestedAt) {
        return Take.requested(id, TakeKind.COMPOSITE, ProviderKind.FFMPEG, node, requestedAt);
    }

    @Override
    public void close() {
        engine.close();
    }
}
