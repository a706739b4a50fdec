package dev.tapedeck.adapters.http.problem;

import dev.tapedeck.domain.id.InvalidValue;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A refusal, as it is answered.
 *
 * @param code stable, for programs
 * @param detail for people; holds nothing internal
 * @param field the value that is to blame, or null
 * @param retryAfter when the same request may succeed, or null
 */
public record Problem(
        int status,
        String code,
        String title,
        String detail,
        @Nullable String field,
        @Nullable Duration retryAfter) {
    public static final String MEDIA_TYPE = "application/problem+json";

    public static Problem of(int status, String code, String title, String detail) {
        return new Problem(status, code, title, detail, null, null);
    }

    public static Problem notFound() {
        return of(404, "not_found", "Not found", "There is nothing here, or it is not yours.");
    }

    public static Problem invalid(InvalidValue value) {
        return of(400, "invalid_value", "A value is not valid", value.field() + " " + value.reason() + ".")
                .at(value.field());
    }

    public Problem at(String newField) {
        return new Problem(status, code, title, detail, newField, retryAfter);
    }

    public Problem retryAfter(Duration wait) {
        return new Problem(status, code, title, detail, field, wait);
    }

    public ProblemException exception() {
        return new ProblemException(this);
    }
}
