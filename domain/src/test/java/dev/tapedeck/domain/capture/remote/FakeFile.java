package dev.tapedeck.domain.capture.remote;

import dev.tapedeck.domain.media.ContentTypes;
import dev.tapedeck.domain.media.track.TrackFacts;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A file that a run on {@link FakeRemoteEngine}'s platform has left, with its bytes. */
public record FakeFile(CapturedFile file, String content) {
    /** Everything in one MP4. */
    public static FakeFile whole(String content) {
        return of("whole.mp4", CapturedFile.Role.WHOLE, ContentTypes.MP4, content);
    }

    /** Everything in one MP4, whose length the platform reports. */
    public static FakeFile whole(String content, Duration duration) {
        CapturedFile.Role role = CapturedFile.Role.WHOLE;
        CapturedFile file = new CapturedFile(
                "whole.mp4", role, "platform/whole.mp4", ContentTypes.MP4, sizeOf(content), null, duration);
        return new FakeFile(file, content);
    }

    /** One participant's sound. */
    public static FakeFile track(int number, TrackFacts facts, String content) {
        String name = "track-" + number + ".webm";
        CapturedFile file = new CapturedFile(
                name, CapturedFile.Role.TRACK, "platform/" + name, "audio/webm", sizeOf(content), facts);
        return new FakeFile(file, content);
    }

    /** Something that the platform wrote into our store, or keeps. */
    public static FakeFile of(String name, CapturedFile.Role role, String contentType, String content) {
        CapturedFile file = new CapturedFile(name, role, "platform/" + name, contentType, sizeOf(content), null);
        return new FakeFile(file, content);
    }

    /** Something that the platform plays under an address of its own. */
    public static FakeFile hosted(String address, @Nullable Duration duration) {
        CapturedFile.Role role = CapturedFile.Role.HOSTED;
        CapturedFile file =
                new CapturedFile("hosted.m3u8", role, address, ContentTypes.HLS_PLAYLIST, 1_000L, null, duration);
        return new FakeFile(file, "");
    }

    byte[] bytes() {
        return content.getBytes(StandardCharsets.UTF_8);
    }

    private static long sizeOf(String content) {
        return content.getBytes(StandardCharsets.UTF_8).length;
    }
}
