package dev.tapedeck.adapters.http.problem;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A refusal or a fault in a response. Created from a {@link ProblemType} only.
 *
 * @param code stable, for programs
 * @param detail for people; contains nothing internal
 * @param field the field with the error, or null
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

    public Problem at(String newField) {
        return new Problem(status, code, title, detail, newField, retryAfter);
    }

    public Problem retryAfter(Duration wait) {
        return new Problem(status, code, title, detail, field, wait);
    }

    public ProblemException exception() {
        return new ProblemException(this);
    }

    /** This problem with the status that the HTTP server chose. */
    Problem respondedWith(int newStatus) {
        return new Problem(newStatus, code, title, detail, field, retryAfter);
    }
}
