package dev.tapedeck.adapters.video.kinescope.video;

import dev.tapedeck.adapters.video.kinescope.rest.KinescopeResponse;
import dev.tapedeck.domain.recording.failure.Blame;
import dev.tapedeck.domain.recording.failure.FailureCode;
import dev.tapedeck.domain.recording.failure.RecordingFailure;

/** Failures at Kinescope, with helpful messages. */
public final class KinescopeFailures {
    public static final RecordingFailure SOURCE_NOT_SUPPORTED = new RecordingFailure(
            FailureCode.SOURCE_NOT_SUPPORTED,
            Blame.CALLER,
            false,
            "Kinescope records uploads of existing videos: give source.url with https:, http: or file:.");
    public static final RecordingFailure KIND_NOT_SUPPORTED = new RecordingFailure(
            FailureCode.SOURCE_NOT_SUPPORTED,
            Blame.CALLER,
            false,
            "Kinescope hosts uploads, and records neither rooms nor tracks.");
    public static final RecordingFailure FILE_NOT_FOUND = new RecordingFailure(
            FailureCode.FILE_NOT_FOUND,
            Blame.CALLER,
            false,
            "There is no such file in the folder that the operator allowed.");
    public static final RecordingFailure FILE_EMPTY =
            new RecordingFailure(FailureCode.FILE_EMPTY, Blame.CALLER, false, "The file is empty.");
    public static final RecordingFailure REMOVED = new RecordingFailure(
            FailureCode.REMOVED_AT_PROVIDER,
            Blame.CALLER,
            true,
            "The video was deleted at Kinescope before it was ready, by a stop here or by a user there.");

    private KinescopeFailures() {}

    public static RecordingFailure fileTooLarge(long bytesMax) {
        return new RecordingFailure(
                FailureCode.FILE_TOO_LARGE,
                Blame.CALLER,
                false,
                "The file is larger than the " + bytesMax / (1024 * 1024) + " MB that may be uploaded.");
    }

    /** The failure of an upload that was refused for good. */
    public static RecordingFailure refused(KinescopeResponse response) {
        if (response.isForbidden()) {
            return new RecordingFailure(
                    FailureCode.PROVIDER_CREDENTIALS,
                    Blame.US,
                    false,
                    "Kinescope does not accept our token, or it may not upload. Check KINESCOPE_API_TOKEN.");
        }
        if (response.status() == 402) {
            return new RecordingFailure(
                    FailureCode.PROVIDER_UNPAID,
                    Blame.US,
                    true,
                    "Kinescope requires a payment before it accepts more uploads: " + worded(response) + ".");
        }
        String hint = response.isMissing() ? " Check KINESCOPE_PARENT_ID." : "";
        return new RecordingFailure(
                FailureCode.PROVIDER_REFUSED,
                Blame.PROVIDER,
                false,
                "Kinescope refused the upload: " + worded(response) + "." + hint);
    }

    /** The failure of an upload that Kinescope reports as broken. */
    static RecordingFailure broke(Video video) {
        boolean wasCutOff = video.status() == VideoStatus.ABORTED;
        return new RecordingFailure(
                wasCutOff ? FailureCode.UPLOAD_ABORTED : FailureCode.PROVIDER_FAILED,
                Blame.PROVIDER,
                true,
                wasCutOff
                        ? "The upload to Kinescope broke off (" + video.statusWord() + "). Start it again."
                        : "Kinescope could not process the video (" + video.statusWord()
                                + "). Check that the source is a video, and that Kinescope can reach it.");
    }

    private static String worded(KinescopeResponse response) {
        String words = response.words().replaceAll("[.\\s]+$", "");
        return words.isEmpty() ? "it responded with " + response.status() : words;
    }
}
