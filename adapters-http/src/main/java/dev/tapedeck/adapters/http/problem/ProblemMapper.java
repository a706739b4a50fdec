package dev.tapedeck.adapters.http.problem;

import dev.tapedeck.domain.access.IdentityUnavailable;
import dev.tapedeck.domain.capture.ProviderUnavailable;
import dev.tapedeck.domain.id.InvalidValue;
import dev.tapedeck.domain.id.RepositoryUnavailable;
import dev.tapedeck.domain.media.store.MediaStoreUnavailable;
import dev.tapedeck.domain.recording.repository.StaleRecording;
import dev.tapedeck.domain.session.StaleSession;
import io.javalin.http.HttpResponseException;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;

/**
 * Maps every exception to a problem. An exception that is not in this table is an internal error, which shows no
 * details.
 */
public final class ProblemMapper {
    private static final Duration SOON = Duration.ofSeconds(2);

    private record Row<E extends Throwable>(Class<E> cause, Function<E, Problem> response) {
        boolean fits(Throwable thrown) {
            return cause.isInstance(thrown);
        }

        Problem apply(Throwable thrown) {
            return response.apply(cause.cast(thrown));
        }
    }

    private static final List<Row<?>> TABLE = List.of(
            new Row<>(ProblemException.class, ProblemException::problem),
            new Row<>(InvalidValue.class, ProblemMapper::invalid),
            new Row<>(StaleRecording.class, e -> conflict("recording")),
            new Row<>(StaleSession.class, e -> conflict("session")),
            new Row<>(RepositoryUnavailable.class, e -> unavailable(ProblemType.DATABASE_UNAVAILABLE)),
            new Row<>(MediaStoreUnavailable.class, e -> unavailable(ProblemType.STORAGE_UNAVAILABLE)),
            new Row<>(IdentityUnavailable.class, e -> unavailable(ProblemType.IDENTITY_UNAVAILABLE)),
            new Row<>(ProviderUnavailable.class, e -> unavailable(ProblemType.PROVIDER_UNAVAILABLE)),
            new Row<>(HttpResponseException.class, e -> ofStatus(e.getStatus())));

    private ProblemMapper() {}

    public static Problem of(Throwable thrown) {
        return TABLE.stream()
                .filter(row -> row.fits(thrown))
                .findFirst()
                .map(row -> row.apply(thrown))
                .orElseGet(() -> ofStatus(500));
    }

    /** The problem for a plain status, for refusals of the router and the HTTP parser. */
    public static Problem ofStatus(int status) {
        return switch (status) {
            case 404 -> ProblemType.NOT_FOUND.problem();
            case 405 -> ProblemType.METHOD_NOT_ALLOWED.problem();
            case 413 -> ProblemType.BODY_TOO_LARGE.problem();
            case 414 -> ProblemType.URI_TOO_LONG.problem();
            case 431 -> ProblemType.HEADERS_TOO_LARGE.problem();
            case 503 -> unavailable(ProblemType.OVERLOADED);
            case 505 -> ProblemType.BAD_REQUEST.problem().respondedWith(status);
            default -> otherStatus(status);
        };
    }

    private static Problem otherStatus(int status) {
        ProblemType type = status >= 400 && status < 500 ? ProblemType.BAD_REQUEST : ProblemType.INTERNAL;
        return type.problem().respondedWith(status);
    }

    private static Problem invalid(InvalidValue value) {
        return ProblemType.INVALID_VALUE
                .problem(value.field() + " " + value.reason() + ".")
                .at(value.field());
    }

    private static Problem conflict(String what) {
        return ProblemType.CONFLICT
                .problem("Concurrent changes of this " + what + " kept winning. Try again.")
                .retryAfter(Duration.ofSeconds(1));
    }

    private static Problem unavailable(ProblemType type) {
        return type.problem().retryAfter(SOON);
    }
}
