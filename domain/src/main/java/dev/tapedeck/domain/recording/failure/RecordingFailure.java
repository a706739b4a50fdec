package dev.tapedeck.domain.recording.failure;

import dev.tapedeck.domain.id.Texts;

/**
 * Why a take or a recording failed.
 *
 * @param code stable, lower case with underscores, for programs; ours are the {@link FailureCode}s
 * @param retryable whether the same request may succeed later
 * @param message one sentence for people, at most 500 characters; says what to do where that is known, and holds no
 *     secrets and no addresses with credentials
 */
public record RecordingFailure(String code, Blame blame, boolean retryable, String message) {
    private static final int MESSAGE_LENGTH_MAX = 500;

    public RecordingFailure {
        Texts.required("code", code, 64);
        message = Texts.storable(message, MESSAGE_LENGTH_MAX);
    }

    public RecordingFailure(FailureCode code, Blame blame, boolean retryable, String message) {
        this(code.wireName(), blame, retryable, message);
    }

    /** A take that ended before any media reached the store. Not an alarm for operators. */
    public static RecordingFailure nothingRecorded() {
        return new RecordingFailure(
                FailureCode.NOTHING_RECORDED,
                Blame.CALLER,
                true,
                "The recording ended before the first picture or sound arrived.");
    }

    /** @param reason the operator's reason */
    public static RecordingFailure closedByOperator(String reason) {
        return new RecordingFailure(
                FailureCode.CLOSED_BY_OPERATOR,
                Blame.US,
                true,
                "An operator closed this recording before it had finished: " + reason);
    }

    /** @param what the missing action, as the end of the sentence {@code The provider did not …} */
    public static RecordingFailure noResponse(String what) {
        return new RecordingFailure(
                FailureCode.PROVIDER_SILENT, Blame.PROVIDER, true, "The provider did not " + what + " in time.");
    }
}
