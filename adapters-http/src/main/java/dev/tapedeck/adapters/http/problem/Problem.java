package dev.tapedeck.adapters.http.problem;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A refusal or a fault, as it is answered. Made from a {@link ProblemType} only.
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

    public Problem at(String newField) {
        return new Problem(status, code, title, detail, newField, retryAfter);
    }

    public Problem retryAfter(Duration wait) {
        return new Problem(status, code, title, detail, field, wait);
    }

    public ProblemException exception() {
        return new ProblemException(this);
    }

    /** The same where the HTTP server decided on the status. */
    Problem respondedWith(int newStatus) {
        return new Problem(newStatus, code, title, detail, field, retryAfter);
    }
}
