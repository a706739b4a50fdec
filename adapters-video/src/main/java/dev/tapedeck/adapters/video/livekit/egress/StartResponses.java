package dev.tapedeck.adapters.video.livekit.egress;

import dev.tapedeck.adapters.video.livekit.twirp.TwirpFailure;
import dev.tapedeck.domain.capture.ProviderUnavailable;
import dev.tapedeck.domain.capture.StartResponse;
import dev.tapedeck.domain.capture.StartResponse.NotYet;
import dev.tapedeck.domain.capture.StartResponse.Refused;
import dev.tapedeck.domain.recording.failure.Blame;
import dev.tapedeck.domain.recording.failure.FailureCode;
import dev.tapedeck.domain.recording.failure.RecordingFailure;
import java.util.Locale;

/** The meaning of a failed start. */
final class StartResponses {
    static final RecordingFailure WRONG_CREDENTIALS = failure(
            FailureCode.PROVIDER_CREDENTIALS,
            Blame.US,
            "LiveKit does not accept our API key. Check LIVEKIT_API_KEY and LIVEKIT_API_SECRET, and that they belong to"
                    + " the server at LIVEKIT_URL.");
    static final RecordingFailure NOT_LIVEKIT = failure(
            FailureCode.PROVIDER_ADDRESS,
            Blame.US,
            "The server at LIVEKIT_URL does not know LiveKit's recording calls. Check the address.");
    static final RecordingFailure NO_EGRESS = failure(
            FailureCode.EGRESS_MISSING,
            Blame.PROVIDER,
            "The LiveKit server has no egress service. Run one, and connect both to the same Redis.");
    static final RecordingFailure NOT_ACCEPTED = failure(
            FailureCode.EGRESS_REFUSED,
            Blame.PROVIDER,
            "LiveKit does not accept this recording. Check the layout, the size and the store that are configured; its"
                    + " own message is in the log.");
    static final RecordingFailure NO_WORKER = new RecordingFailure(
            FailureCode.EGRESS_OVERLOADED,
            Blame.PROVIDER,
            true,
            "No egress service of LiveKit was free for this recording. Run one, or one more, or record less at once.");
    private static final String NO_EGRESS_SAID = "egress not connected";
    private static final String NO_WORKER_SAID = "no response from servers";

    private StartResponses() {}

    /** @throws ProviderUnavailable when it is not known whether an egress is running now */
    static StartResponse to(String attempted, TwirpFailure failure) {
        return switch (failure.code()) {
            case NOT_FOUND -> new NotYet("the room is not open");
            case RESOURCE_EXHAUSTED -> new NotYet("LiveKit has reached its limit of recordings", NO_WORKER);
            case UNAUTHENTICATED, PERMISSION_DENIED -> new Refused(WRONG_CREDENTIALS);
            case BAD_ROUTE, UNIMPLEMENTED -> new Refused(NOT_LIVEKIT);
            case INVALID_ARGUMENT, MALFORMED, OUT_OF_RANGE, FAILED_PRECONDITION, ALREADY_EXISTS ->
                new Refused(NOT_ACCEPTED);
            case INTERNAL -> internal(attempted, failure);
            case UNAVAILABLE -> unavailable(attempted, failure);
            case CANCELED, UNKNOWN, DEADLINE_EXCEEDED, ABORTED, DATALOSS, NO_RESPONSE, TOO_LARGE, UNREADABLE ->
                throw new ProviderUnavailable(attempted, failure);
        };
    }

    /** The only permanent internal error; others may have happened after an egress began. */
    private static StartResponse internal(String attempted, TwirpFailure failure) {
        if (failure.said().toLowerCase(Locale.ROOT).contains(NO_EGRESS_SAID)) {
            return new Refused(NO_EGRESS);
        }
        throw new ProviderUnavailable(attempted, failure);
    }

    /** Nobody took the request, and nobody will; another unavailable server, such as a proxy, may have passed it on. */
    private static StartResponse unavailable(String attempted, TwirpFailure failure) {
        if (failure.said().toLowerCase(Locale.ROOT).contains(NO_WORKER_SAID)) {
            return new NotYet("no egress service is free", NO_WORKER);
        }
        throw new ProviderUnavailable(attempted, failure);
    }

    private static RecordingFailure failure(FailureCode code, Blame blame, String message) {
        return new RecordingFailure(code, blame, false, message);
    }
}
