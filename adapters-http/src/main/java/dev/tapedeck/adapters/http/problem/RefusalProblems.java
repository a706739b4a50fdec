package dev.tapedeck.adapters.http.problem;

import dev.tapedeck.application.result.Refusal;
import dev.tapedeck.application.result.Refusal.Conflict;
import dev.tapedeck.application.result.Refusal.Invalid;
import dev.tapedeck.application.result.Refusal.KeptElsewhere;
import dev.tapedeck.application.result.Refusal.NotConfigured;
import dev.tapedeck.application.result.Refusal.NotFound;
import dev.tapedeck.application.result.Refusal.NotPermitted;
import dev.tapedeck.application.result.Refusal.Preparing;
import dev.tapedeck.application.result.Refusal.SignInRequired;
import dev.tapedeck.application.result.Refusal.SourceRefused;
import dev.tapedeck.application.result.Refusal.TokenRejected;
import dev.tapedeck.domain.id.InvalidValue;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Maps every refusal of the application to a problem. */
final class RefusalProblems {
    private static final Duration PREPARING_RETRY_AFTER = Duration.ofSeconds(3);

    private record Row<R extends Refusal>(Class<R> refusal, Function<R, Problem> problem) {
        Problem of(Refusal refused) {
            return problem.apply(refusal.cast(refused));
        }
    }

    private static final List<Row<?>> TABLE = List.of(
            new Row<>(NotFound.class, missing -> notFound(missing.field())),
            new Row<>(SignInRequired.class, anonymous -> ProblemType.TOKEN_MISSING.problem()),
            new Row<>(
                    TokenRejected.class,
                    rejected -> ProblemType.TOKEN_INVALID.coded(rejected.code(), rejected.reason())),
            new Row<>(NotPermitted.class, RefusalProblems::notPermitted),
            new Row<>(Conflict.class, RefusalProblems::conflict),
            new Row<>(Invalid.class, invalid -> ProblemMapper.of(new InvalidValue(invalid.field(), invalid.reason()))),
            new Row<>(NotConfigured.class, RefusalProblems::notConfigured),
            new Row<>(SourceRefused.class, RefusalProblems::source),
            new Row<>(Preparing.class, RefusalProblems::preparing),
            new Row<>(KeptElsewhere.class, elsewhere -> ProblemType.KEPT_ELSEWHERE.problem()));

    private RefusalProblems() {}

    static Problem of(Refusal refusal) {
        return TABLE.stream()
                .filter(row -> row.refusal().isInstance(refusal))
                .findFirst()
                .map(row -> row.of(refusal))
                .orElseThrow(() -> new AssertionError("no problem for " + refusal));
    }

    private static Problem notFound(@Nullable String field) {
        return field == null
                ? ProblemType.NOT_FOUND.problem()
                : ProblemType.REFERENCE_NOT_FOUND
                        .problem("There is nothing with the id in " + field + ".")
                        .at(field);
    }

    private static Problem notPermitted(NotPermitted refusal) {
        return switch (refusal.restriction()) {
            case DOWNLOAD_NOT_PERMITTED -> ProblemType.DOWNLOAD_NOT_PERMITTED.problem();
            case PLAYBACK_TOKEN_INVALID -> ProblemType.PLAYBACK_TOKEN_INVALID.problem();
            case PLAYBACK_TOKEN_EXPIRED -> ProblemType.PLAYBACK_TOKEN_EXPIRED.problem();
            case PLAYBACK_TOKEN_REVOKED -> ProblemType.PLAYBACK_TOKEN_REVOKED.problem();
            case SIGNATURE_INVALID -> ProblemType.SIGNATURE_INVALID.problem();
        };
    }

    private static Problem conflict(Conflict refusal) {
        Problem problem = switch (refusal.cause()) {
            case NOT_RECORDABLE -> ProblemType.NOT_RECORDABLE.problem(refusal.reason());
            case CANNOT_PAUSE -> notNow(ProblemType.CANNOT_PAUSE, refusal);
            case CANNOT_RESUME -> notNow(ProblemType.CANNOT_RESUME, refusal);
            case ROOM_TAKEN -> ProblemType.ROOM_TAKEN.problem(refusal.reason());
            case MEETING_ENDED -> ProblemType.MEETING_ENDED.problem(refusal.reason());
        };
        return refusal.field() == null ? problem : problem.at(refusal.field());
    }

    private static Problem notNow(ProblemType type, Conflict refusal) {
        return type.problem("It cannot be done now: " + refusal.reason() + ".");
    }

    private static Problem notConfigured(NotConfigured refusal) {
        return ProblemType.PROVIDER_NOT_CONFIGURED
                .problem("The " + refusal.field() + " " + refusal.provider().name()
                        + " is not configured on this server.")
                .at(refusal.field());
    }

    private static Problem preparing(Preparing refusal) {
        return ProblemType.PREPARING
                .problem(refusal.subject() + " is being made. Try again in a few seconds.")
                .retryAfter(PREPARING_RETRY_AFTER);
    }

    private static Problem source(SourceRefused refusal) {
        return ProblemType.SOURCE_NOT_ALLOWED
                .coded(refusal.failure().code(), refusal.failure().message())
                .at("source.url");
    }
}
