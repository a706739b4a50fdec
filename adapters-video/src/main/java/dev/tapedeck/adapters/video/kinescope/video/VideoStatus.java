package dev.tapedeck.adapters.video.kinescope.video;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The status of a video: the seven of Kinescope's published contract, and one for all unknown ones. */
public enum VideoStatus {
    PENDING("pending"),
    UPLOADING("uploading"),
    PRE_PROCESSING("pre-processing"),
    PROCESSING("processing"),
    DONE("done"),
    ERROR("error"),
    ABORTED("aborted"),
    /** Any other status, such as {@code suspended}: the media is not known to be broken, but cannot be played now. */
    OTHER("");

    private final String word;

    VideoStatus(String word) {
        this.word = word;
    }

    static VideoStatus of(@Nullable String said) {
        return Arrays.stream(values())
                .filter(status -> status.word.equals(said))
                .findFirst()
                .orElse(OTHER);
    }

    /** Whether Kinescope does not have the whole media yet. */
    public boolean isArriving() {
        return this == PENDING || this == UPLOADING;
    }

    /** Whether Kinescope has the whole media, and is processing it or has done so. */
    public boolean hasArrived() {
        return this == PRE_PROCESSING || this == PROCESSING || this == DONE;
    }

    public boolean isBroken() {
        return this == ERROR || this == ABORTED;
    }
}
