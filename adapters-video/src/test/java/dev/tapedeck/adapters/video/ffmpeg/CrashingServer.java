package dev.tapedeck.adapters.video.ffmpeg;

import dev.tapedeck.domain.id.TakeId;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/** A process that records while its store is away, says which take, and waits to be killed. */
final class CrashingServer {
    private CrashingServer() {}

    public static void main(String[] arguments) throws Exception {
        EngineFixture fixture = EngineFixture.opened(Path.of(arguments[0]), life -> life.store.away(true));
        TakeId take = fixture.start(EngineFixture.SMALL_PATTERN);
        // Straight to the stream, which nothing buffers: the reader waits for this line.
        System.out.write((take + "\n").getBytes(StandardCharsets.UTF_8));
        System.out.flush();
        new CountDownLatch(1).await();
    }
}
