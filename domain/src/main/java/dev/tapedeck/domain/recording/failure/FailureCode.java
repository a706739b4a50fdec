package dev.tapedeck.domain.recording.failure;

import java.util.Locale;

/**
 * The failure codes of our own engines and use cases; {@code docs/problems.md} explains each. Engines of embedders may
 * have other codes, and stored failures may have codes of earlier versions.
 */
public enum FailureCode {
    ADDRESS_NOT_ALLOWED,
    BUCKET_MISSING,
    CAPACITY_REACHED,
    CLOSED_BY_OPERATOR,
    CONSENT_REFUSED,
    DESTINATION_UNAVAILABLE,
    EGRESS_ABORTED,
    EGRESS_FAILED,
    EGRESS_MISSING,
    EGRESS_OVERLOADED,
    EGRESS_REFUSED,
    ENGINE_DIED,
    ENGINE_FAILED,
    ENGINE_MISSING,
    ENGINE_UNSUITABLE,
    FILE_EMPTY,
    FILE_NOT_ALLOWED,
    FILE_NOT_FOUND,
    FILE_TOO_LARGE,
    MEDIA_LOST,
    NOTHING_RECORDED,
    PROVIDER_ADDRESS,
    PROVIDER_CREDENTIALS,
    PROVIDER_FAILED,
    PROVIDER_NOT_CONFIGURED,
    PROVIDER_REFUSED,
    PROVIDER_SILENT,
    PROVIDER_UNPAID,
    REMOVED_AT_PROVIDER,
    ROOM_NAME_INVALID,
    SCHEME_NOT_ALLOWED,
    SERVER_CRASHED,
    SERVER_STOPPED,
    SESSION_ENDED,
    SOURCE_FAILED,
    SOURCE_INVALID,
    SOURCE_LOST,
    SOURCE_NOT_ALLOWED,
    SOURCE_NOT_FOUND,
    SOURCE_NOT_MEDIA,
    SOURCE_NOT_SUPPORTED,
    SOURCE_REFUSED,
    SOURCE_STALLED,
    SOURCE_TIMEOUT,
    SOURCE_UNAUTHORIZED,
    SOURCE_UNAVAILABLE,
    SOURCE_UNREACHABLE,
    SPOOL_FULL,
    SPOOL_UNUSABLE,
    STORED_ELSEWHERE,
    TRACK_NEEDED,
    UPLOAD_ABORTED;

    /** As stored and shown: lower case with underscores. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
