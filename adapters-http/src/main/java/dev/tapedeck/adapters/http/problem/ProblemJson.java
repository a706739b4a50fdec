package dev.tapedeck.adapters.http.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.tapedeck.adapters.http.json.Json;
import org.jspecify.annotations.Nullable;

/** The wire form of a problem (RFC 9457). */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ProblemJson(
        String type,
        String title,
        int status,
        String detail,
        String code,
        @Nullable String field,
        String requestId) {
    static String text(Problem problem, String requestId) {
        return Json.text(new ProblemJson(
                "urn:tapedeck:problem:" + problem.code(),
                problem.title(),
                problem.status(),
                problem.detail(),
                problem.code(),
                problem.field(),
                requestId));
    }
}
