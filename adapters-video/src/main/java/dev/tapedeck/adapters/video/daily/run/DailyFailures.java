package dev.tapedeck.adapters.video.daily.run;

import dev.tapedeck.domain.recording.failure.Blame;
import dev.tapedeck.domain.recording.failure.FailureCode;
import dev.tapedeck.domain.recording.failure.RecordingFailure;
import java.util.regex.Pattern;

/** Failures at Daily, with helpful messages. */
public final class DailyFailures {
    public static final RecordingFailure SOURCE_NOT_A_ROOM = new RecordingFailure(
            FailureCode.SOURCE_NOT_SUPPORTED,
            Blame.CALLER,
            false,
            "Daily records rooms of its own. Give the name of one.");
    public static final RecordingFailure ROOM_NAME_INVALID = new RecordingFailure(
            FailureCode.ROOM_NAME_INVALID,
            Blame.CALLER,
            false,
            "A Daily room's name has 1 to 128 letters, digits, dashes and underscores.");
    public static final RecordingFailure NO_BUCKET = new RecordingFailure(
            FailureCode.BUCKET_MISSING,
            Blame.US,
            false,
            "Raw tracks need a bucket that Daily may write to. An operator must set DAILY_BUCKET and DAILY_ROLE_ARN.");

    private static final String TOO_MANY_RUNS_MARK = "max_streaming_instances";

    /** Daily's messages are free text; these words are about the place that it writes to. */
    private static final Pattern OF_BUCKET =
            Pattern.compile("bucket|\\bs3\\b|assume.?role|access.?denied|\\bupload", Pattern.CASE_INSENSITIVE);

    private DailyFailures() {}

    /** @param said Daily's message, free of secrets */
    public static RecordingFailure refused(int status, String said) {
        if (status == 401) {
            return new RecordingFailure(
                    FailureCode.PROVIDER_CREDENTIALS,
                    Blame.US,
                    false,
                    "Daily does not know our API key. Check DAILY_API_KEY.");
        }
        String hint = said.contains(TOO_MANY_RUNS_MARK)
                ? " Daily's support can allow more recordings at once in a room."
                : "";
        return new RecordingFailure(
                FailureCode.PROVIDER_REFUSED,
                Blame.PROVIDER,
                false,
                "Daily refused to record: " + worded(said) + "." + hint);
    }

    /** @param said the message of Daily's event */
    public static RecordingFailure broke(String said) {
        if (OF_BUCKET.matcher(said).find()) {
            return new RecordingFailure(
                    FailureCode.DESTINATION_UNAVAILABLE,
                    Blame.DESTINATION,
                    true,
                    "Daily could not write the recording: " + worded(said)
                            + ". Check the bucket of the room, and that Daily's role may write there.");
        }
        return new RecordingFailure(
                FailureCode.PROVIDER_FAILED, Blame.PROVIDER, true, "Daily could not record: " + worded(said) + ".");
    }

    private static String worded(String said) {
        String words = said.strip().replaceAll("[.\\s]+$", "");
        return words.isEmpty() ? "it did not say why" : words;
    }
}
