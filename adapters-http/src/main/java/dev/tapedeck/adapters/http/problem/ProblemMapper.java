package dev.tapedeck.adapters.http.problem;

import dev.tapedeck.domain.access.IdentityUnavailable;
import dev.tapedeck.domain.capture.ProviderUnavailable;
import dev.tapedeck.domain.id.InvalidValue;
import dev.tapedeck.domain.id.RepositoryUnavailable;
import dev.tapedeck.domain.media.MediaStoreUnavailable;
import dev.tapedeck.domain.recording.SessionGone;
import dev.tapedeck.domain.recording.StaleRecording;
import dev.tapedeck.domain.session.StaleSession;
import io.javalin.http.HttpResponseException;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;

/** The one table from what went wrong to what is answered. What is not in it is our fault, and says nothing. */
public final class ProblemMapper {
    private static final Duration SOON = Duration.ofSeconds(2);

    private record Row<E extends Throwable>(Class<E> cause, Function<E, Problem> answer) {
        boolean fits(Throwable thrown) {
            return cause.isInstance(thrown);
        }

        Problem apply(Throwable thrown) {
            return answer.apply(cause.cast(thrown));
        }
    }

    private static final List<Row<?>> TABLE = List.of(
            new Row<>(ProblemException.class, ProblemException::problem),
            new Row<>(InvalidValue.class, Problem::invalid),
            new Row<>(StaleRecording.class, e -> conflict("recording")),
            new Row<>(SessionGone.class, e -> Problem.notFound()),
            new Row<>(StaleSession.class, e -> conflict("session")),
            new Row<>(RepositoryUnavailable.class, e -> unavailable("database_unavailable", "The database")),
            new Row<>(MediaStoreUnavailable.class, e -> unavailable("storage_unavailable", "The object store")),
            new Row<>(IdentityUnavailable.class, e -> unavailable("identity_unavailable", "The token issuer")),
            new Row<>(ProviderUnavailable.class, e -> unavailable("provider_unavailable", "The video provider")),
            new Row<>(HttpResponseException.class, e -> ofStatus(e.getStatus())));

    private ProblemMapper() {}

    public static Problem of(Throwable thrown) {
        return TABLE.stream()
                .filter(row -> row.fits(thrown))
                .findFirst()
                .map(row -> row.apply(thrown))
                .orElseGet(() -> ofStatus(500));
    }

    /** What a bare status means, for refusals that come from below: the router and the HTTP parser. */
    public static Problem ofStatus(int status) {
        return switch (status) {
            case 404 -> Problem.notFound();
            case 405 ->
                Problem.of(
                        405, "method_not_allowed", "Method not allowed", "The header Allow names the ones that are.");
            case 413 -> Problem.of(413, "body_too_large", "Body too large", "Send less.");
            case 414 -> Problem.of(414, "uri_too_long", "Address too long", "Send a shorter address.");
            case 431 -> Problem.of(431, "headers_too_large", "Headers too large", "Send shorter headers.");
            case 505 -> bad(505);
            default -> status >= 400 && status < 500 ? bad(status) : internal(status);
        };
    }

    private static Problem bad(int status) {
        return Problem.of(status, "bad_request", "Bad request", "The request is not well-formed HTTP.");
    }

    private static Problem internal(int status) {
        return Problem.of(
                status,
                "internal",
                "Internal error",
                "Something broke here. The request id finds it in the server's log.");
    }

    private static Problem conflict(String what) {
        return Problem.of(409, "conflict", "Conflict", "Others kept changing this " + what + ". Try again.")
                .retryAfter(Duration.ofSeconds(1));
    }

    private static Problem unavailable(String code, String what) {
        return Problem.of(503, code, "Unavailable", what + " does not answer at the moment. Try again soon.")
                .retryAfter(SOON);
    }
}
