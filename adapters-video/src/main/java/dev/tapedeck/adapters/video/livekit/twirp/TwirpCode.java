package dev.tapedeck.adapters.video.livekit.twirp;

import java.util.Locale;

/** Why a call has no result: the codes of Twirp's specification, version 7, and three of our own. */
public enum TwirpCode {
    CANCELED,
    UNKNOWN,
    INVALID_ARGUMENT,
    MALFORMED,
    DEADLINE_EXCEEDED,
    NOT_FOUND,
    BAD_ROUTE,
    ALREADY_EXISTS,
    PERMISSION_DENIED,
    UNAUTHENTICATED,
    RESOURCE_EXHAUSTED,
    FAILED_PRECONDITION,
    ABORTED,
    OUT_OF_RANGE,
    UNIMPLEMENTED,
    INTERNAL,
    UNAVAILABLE,
    DATALOSS,
    /** Our own: no response, or not in time, or incomplete. */
    NO_RESPONSE,
    /** Our own: the response is too large. */
    TOO_LARGE,
    /** Our own: the response cannot be read. */
    UNREADABLE;

    /** Finds a code by its name in JSON; {@link #UNKNOWN} for one of a later version. */
    static TwirpCode named(String wireName) {
        for (TwirpCode code : values()) {
            if (code.name().toLowerCase(Locale.ROOT).equals(wireName)) {
                return code;
            }
        }
        return UNKNOWN;
    }

    /** The code for a response that is not Twirp, as of proxies and LiveKit's token check. */
    static TwirpCode ofStatus(int status) {
        return switch (status) {
            case 400 -> INTERNAL;
            case 401 -> UNAUTHENTICATED;
            case 403 -> PERMISSION_DENIED;
            case 404 -> BAD_ROUTE;
            case 429 -> RESOURCE_EXHAUSTED;
            case 502, 503, 504 -> UNAVAILABLE;
            default -> UNKNOWN;
        };
    }
}
