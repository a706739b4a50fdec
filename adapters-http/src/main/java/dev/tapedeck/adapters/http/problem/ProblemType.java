package dev.tapedeck.adapters.http.problem;

import java.util.Locale;

/**
 * All problems of this server: the status, the code and the title of each, and a default detail. {@code
 * docs/problems.md} lists the same.
 */
public enum ProblemType {
    BAD_REQUEST(400, "Bad request", "The request is not well-formed HTTP."),
    INVALID_VALUE(400, "A value is not valid", "A value is not valid."),
    MALFORMED_JSON(400, "Malformed JSON", "The body is not valid JSON."),
    UNKNOWN_FIELD(400, "Unknown field", "There is no such field."),
    UNKNOWN_PARAMETER(400, "Unknown parameter", "There is no such parameter."),

    SIGNATURE_INVALID(
            401,
            "Signature not valid",
            "The event does not come from the platform, or the secret configured here is another one."),
    TOKEN_EXPIRED(401, "Not signed in", "The token has expired. Get a new one."),
    TOKEN_INVALID(401, "Not signed in", "The token is not accepted here."),
    TOKEN_MALFORMED(401, "Not signed in", "Send the token as Authorization: Bearer …"),
    TOKEN_MISSING(401, "Not signed in", "Send a token: Authorization: Bearer …"),

    DOWNLOAD_NOT_PERMITTED(403, "Not allowed", "This address permits playing, but not downloading."),
    FOREIGN_HOST(403, "Not allowed", "Without a token, requests must go to localhost."),
    FOREIGN_ORIGIN(403, "Not allowed", "Without a token, requests must not come from another site."),
    PLAYBACK_TOKEN_EXPIRED(403, "Not allowed", Shared.DOES_NOT_PLAY),
    PLAYBACK_TOKEN_INVALID(403, "Not allowed", Shared.DOES_NOT_PLAY),
    PLAYBACK_TOKEN_REVOKED(403, "Not allowed", Shared.DOES_NOT_PLAY),
    SCOPE_MISSING(403, "Not allowed", "This needs a token with the scope admin."),

    KEPT_ELSEWHERE(
            404, "Kept elsewhere", "A platform keeps and plays this recording, and offers no file for download."),
    NOT_FOUND(404, "Not found", "There is nothing here, or it is not yours."),
    METHOD_NOT_ALLOWED(405, "Method not allowed", "The header Allow lists the allowed methods."),
    NOT_ACCEPTABLE(406, "Not acceptable", "Send Accept: text/event-stream."),
    BODY_TOO_SLOW(408, "Body too slow", "Send the body faster, or a shorter one."),

    CANNOT_PAUSE(409, "Cannot pause", "It cannot be done now."),
    CANNOT_RESUME(409, "Cannot resume", "It cannot be done now."),
    CONFLICT(409, "Conflict", "Concurrent changes kept winning. Try again."),
    IDEMPOTENCY_IN_PROGRESS(
            409, "In progress", "The first request with this Idempotency-Key is still being carried out."),
    MEETING_ENDED(409, "Meeting ended", "This meeting has ended. Create a new one."),
    NOT_RECORDABLE(409, "Cannot be recorded", "This session cannot be recorded."),
    ROOM_TAKEN(409, "Room taken", "Another meeting uses this room. Choose another name."),

    BODY_TOO_LARGE(413, "Body too large", "Send less."),
    URI_TOO_LONG(414, "Address too long", "Send a shorter address."),
    UNSUPPORTED_MEDIA_TYPE(415, "Unsupported media type", "Send Content-Type: application/json."),

    ADDRESS_NOT_ALLOWED(422, Shared.SOURCE_REFUSED, Shared.NO_SUCH_SOURCE),
    FILE_NOT_ALLOWED(422, Shared.SOURCE_REFUSED, Shared.NO_SUCH_SOURCE),
    IDEMPOTENCY_MISMATCH(422, "Idempotency-Key used before", "This Idempotency-Key was used before with another body."),
    PROVIDER_NOT_CONFIGURED(422, "Provider not configured", "The provider is not configured on this server."),
    REFERENCE_NOT_FOUND(422, "not_found", "Not found", "There is nothing with this id."),
    ROOM_NAME_INVALID(422, Shared.SOURCE_REFUSED, Shared.NO_SUCH_SOURCE),
    SCHEME_NOT_ALLOWED(422, Shared.SOURCE_REFUSED, Shared.NO_SUCH_SOURCE),
    SOURCE_INVALID(422, Shared.SOURCE_REFUSED, Shared.NO_SUCH_SOURCE),
    SOURCE_NOT_ALLOWED(422, Shared.SOURCE_REFUSED, Shared.NO_SUCH_SOURCE),
    SOURCE_NOT_SUPPORTED(422, Shared.SOURCE_REFUSED, Shared.NO_SUCH_SOURCE),
    SOURCE_UNREACHABLE(422, Shared.SOURCE_REFUSED, Shared.NO_SUCH_SOURCE),
    HEADERS_TOO_LARGE(431, "Headers too large", "Send shorter headers."),

    INTERNAL(500, "Internal error", "An internal error. The server's log has it under the request id."),
    DATABASE_UNAVAILABLE(503, "Unavailable", "The database does not respond at the moment. Try again soon."),
    IDENTITY_UNAVAILABLE(503, "Unavailable", "The token issuer does not respond at the moment. Try again soon."),
    OVERLOADED(503, "Overloaded", "The server does as much as it can at the moment. Try again soon."),
    PREPARING(503, "Being prepared", "This is being made. Try again in a few seconds."),
    PROVIDER_UNAVAILABLE(503, "Unavailable", "The video provider does not respond at the moment. Try again soon."),
    STORAGE_UNAVAILABLE(503, "Unavailable", "The object store does not respond at the moment. Try again soon."),
    TOO_MANY_STREAMS(503, "Too many streams", "Close some event streams, or wait.");

    /** Texts of several types. */
    private static final class Shared {
        static final String DOES_NOT_PLAY =
                "This address does not play, or no longer does. Ask its owner for a new one.";
        static final String SOURCE_REFUSED = "Source refused";
        static final String NO_SUCH_SOURCE = "This source cannot be recorded.";
    }

    private final int status;
    private final String code;
    private final String title;
    private final String detail;

    ProblemType(int status, String title, String detail) {
        this.status = status;
        this.code = name().toLowerCase(Locale.ROOT);
        this.title = title;
        this.detail = detail;
    }

    /** A type whose code another type also has. */
    ProblemType(int status, String code, String title, String detail) {
        this.status = status;
        this.code = code;
        this.title = title;
        this.detail = detail;
    }

    public int status() {
        return status;
    }

    /** Stable, for programs. */
    public String code() {
        return code;
    }

    public String title() {
        return title;
    }

    /** A problem of this type. */
    public Problem problem() {
        return problem(detail);
    }

    /** A problem of this type with its own detail. */
    public Problem problem(String newDetail) {
        return new Problem(status, code, title, newDetail, null, null);
    }

    /** Ends a request with a problem of this type. */
    public ProblemException exception() {
        return problem().exception();
    }

    /** Like {@link #exception()}, with its own detail. */
    public ProblemException exception(String newDetail) {
        return problem(newDetail).exception();
    }

    /** A problem of this type with another code, chosen by a capture engine or a token verifier. */
    public Problem coded(String newCode) {
        return coded(newCode, detail);
    }

    /** Like {@link #coded(String)}, with its own detail. */
    public Problem coded(String newCode, String newDetail) {
        return new Problem(status, newCode, title, newDetail, null, null);
    }
}
