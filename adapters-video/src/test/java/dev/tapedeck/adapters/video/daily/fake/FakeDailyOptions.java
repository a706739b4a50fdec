package dev.tapedeck.adapters.video.daily.fake;

import dev.tapedeck.domain.media.store.MediaStore;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/**
 * What a fake Daily is made of.
 *
 * @param port 0 for any
 * @param bucket where raw tracks are written, as Daily writes them to its customer's bucket; null when there is none
 * @param media makes the files
 */
public record FakeDailyOptions(
        int port,
        String apiKey,
        String domain,
        @Nullable MediaStore bucket,
        FakeDailyMedia media,
        InstantSource clock) {
    /** Files with real pictures and sounds. */
    public static FakeDailyOptions of(String apiKey, String domain, @Nullable MediaStore bucket, InstantSource clock) {
        return new FakeDailyOptions(0, apiKey, domain, bucket, new FfmpegMedia(), clock);
    }

    public FakeDailyOptions withMedia(FakeDailyMedia other) {
        return new FakeDailyOptions(port, apiKey, domain, bucket, other, clock);
    }

    public FakeDailyOptions withPort(int other) {
        return new FakeDailyOptions(other, apiKey, domain, bucket, media, clock);
    }
}
