package dev.tapedeck.adapters.video.kinescope.fake;

import java.time.InstantSource;

/**
 * What a fake Kinescope is made of.
 *
 * @param port 0 for any
 * @param parentId the only project there is
 * @param media makes what is played
 */
public record FakeKinescopeOptions(
        int port, String apiToken, String parentId, FakeKinescopeMedia media, InstantSource clock) {
    /** One whose videos really play. */
    public static FakeKinescopeOptions of(String apiToken, String parentId, InstantSource clock) {
        return new FakeKinescopeOptions(0, apiToken, parentId, new FfmpegHls(), clock);
    }

    /** One whose videos only say so. */
    public FakeKinescopeOptions pretending() {
        return new FakeKinescopeOptions(port, apiToken, parentId, FakeKinescopeMedia.PRETENDED, clock);
    }
}
