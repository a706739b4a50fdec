package dev.tapedeck.adapters.video.livekit.twirp;

import java.util.Locale;

/** Why a call brought no result: the codes of Twirp's specification, version 7, and three of ours. */
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
    /** Ours: no answer came, or not in time, or not whole. */
    NO_RESPONSE,
    /** Ours: an answer came that has more bytes than we read. */
    TOO_LARGE,
    /** Ours: an answer came that cannot be read. */
    UNREADABLE;

    /** By the name on the wire; {@link #UNKNOWN} for one that came later. */
    static TwirpCode named(String wireName) {
        for (TwirpCode code : values()) {
            if (code.name().toLowerCase(Locale.ROOT).equals(wireName)) {
                return code;
            }
        }
        return UNKNOWN;
    }

    /** For an answer that is no Twirp, which proxies and LiveKit's own check of tokens give. */
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
