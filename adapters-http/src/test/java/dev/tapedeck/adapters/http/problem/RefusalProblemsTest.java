package dev.tapedeck.adapters.http.problem;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tapedeck.application.result.Refusal;
import dev.tapedeck.application.result.Refusal.Cause;
import dev.tapedeck.application.result.Refusal.Conflict;
import dev.tapedeck.application.result.Refusal.Restriction;
import dev.tapedeck.domain.provider.ProviderKind;
import dev.tapedeck.domain.recording.RecordingFixtures;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class RefusalProblemsTest {
    static Stream<Arguments> table() {
        return Stream.of(
                Arguments.of(Refusal.notFound(), 404, "not_found", null, null),
                Arguments.of(
                        new Refusal.NotFound("projectId"),
                        422,
                        "not_found",
                        "projectId",
                        "There is nothing with the id in projectId."),
                Arguments.of(new Refusal.SignInRequired(), 401, "token_missing", null, null),
                Arguments.of(
                        new Refusal.TokenRejected("token_expired", "The token has expired."),
                        401,
                        "token_expired",
                        null,
                        "The token has expired."),
                Arguments.of(
                        new Refusal.NotPermitted(Restriction.DOWNLOAD_NOT_PERMITTED),
                        403,
                        "download_not_permitted",
                        null,
                        null),
                Arguments.of(
                        new Refusal.NotPermitted(Restriction.SIGNATURE_INVALID), 401, "signature_invalid", null, null),
                Arguments.of(
                        new Conflict(Cause.NOT_RECORDABLE, "The session has ended.", "sessionId"),
                        409,
                        "not_recordable",
                        "sessionId",
                        "The session has ended."),
                Arguments.of(
                        new Conflict(Cause.CANNOT_PAUSE, "it has ended"),
                        409,
                        "cannot_pause",
                        null,
                        "It cannot be done now: it has ended."),
                Arguments.of(
                        new Conflict(Cause.CANNOT_RESUME, "it is not paused"),
                        409,
                        "cannot_resume",
                        null,
                        "It cannot be done now: it is not paused."),
                Arguments.of(
                        new Refusal.Invalid("type", "must not be cloud"),
                        400,
                        "invalid_value",
                        "type",
                        "type must not be cloud."),
                Arguments.of(
                        new Refusal.NotConfigured(ProviderKind.DAILY, "platform"),
                        422,
                        "provider_not_configured",
                        "platform",
                        "The platform daily is not configured on this server."),
                Arguments.of(
                        new Refusal.SourceRefused(RecordingFixtures.failure()),
                        422,
                        RecordingFixtures.failure().code(),
                        "source.url",
                        RecordingFixtures.failure().message()),
                Arguments.of(new Refusal.KeptElsewhere(), 404, "kept_elsewhere", null, null));
    }

    @ParameterizedTest
    @MethodSource("table")
    void a_refusal_has_one_answer(
            Refusal refusal, int status, String code, @Nullable String field, @Nullable String detail) {
        Problem problem = RefusalProblems.of(refusal);

        assertThat(problem.status()).isEqualTo(status);
        assertThat(problem.code()).isEqualTo(code);
        assertThat(problem.field()).isEqualTo(field);
        assertThat(problem.detail()).isNotBlank();
        if (detail != null) {
            assertThat(problem.detail()).isEqualTo(detail);
        }
    }

    @Test
    void what_is_being_made_can_be_asked_for_again() {
        Problem problem = RefusalProblems.of(new Refusal.Preparing("This file"));

        assertThat(problem.code()).isEqualTo("preparing");
        assertThat(problem.detail()).isEqualTo("This file is being made. Try again in a few seconds.");
        assertThat(problem.retryAfter()).isEqualTo(Duration.ofSeconds(3));
    }

    @ParameterizedTest
    @EnumSource
    void every_cause_has_the_problem_of_its_name(Cause cause) {
        assertThat(RefusalProblems.of(new Conflict(cause, "a reason")).code()).isEqualToIgnoringCase(cause.name());
    }

    @ParameterizedTest
    @EnumSource
    void every_restriction_has_the_problem_of_its_name(Restriction restriction) {
        assertThat(RefusalProblems.of(new Refusal.NotPermitted(restriction)).code())
                .isEqualToIgnoringCase(restriction.name());
    }

    @Test
    void no_refusal_is_left_out() {
        assertThat(table().map(row -> row.get()[0].getClass()).distinct().count() + 1)
                .as("rows, and the one of what is being made")
                .isEqualTo(Arrays.stream(Refusal.class.getPermittedSubclasses()).count());
    }
}
