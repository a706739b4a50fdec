package dev.tapedeck.adapters.http.problem;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tapedeck.domain.access.IdentityUnavailable;
import dev.tapedeck.domain.capture.ProviderUnavailable;
import dev.tapedeck.domain.id.InvalidValue;
import dev.tapedeck.domain.id.RepositoryUnavailable;
import dev.tapedeck.domain.id.SessionId;
import dev.tapedeck.domain.media.store.MediaStoreUnavailable;
import dev.tapedeck.domain.recording.RecordingFixtures;
import dev.tapedeck.domain.recording.repository.StaleRecording;
import dev.tapedeck.domain.session.StaleSession;
import io.javalin.http.HttpResponseException;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProblemMapperTest {
    static Stream<Arguments> table() {
        return Stream.of(
                Arguments.of(new InvalidValue("pageSize", "must be between 1 and 100"), 400, "invalid_value", false),
                Arguments.of(new StaleRecording(RecordingFixtures.recordingId(), 3), 409, "conflict", true),
                Arguments.of(new StaleSession(new SessionId(new UUID(1, 1)), 3), 409, "conflict", true),
                Arguments.of(
                        new RepositoryUnavailable("find", new IllegalStateException("jdbc:secret")),
                        503,
                        "database_unavailable",
                        true),
                Arguments.of(
                        new MediaStoreUnavailable("put", new IllegalStateException("jdbc:secret")),
                        503,
                        "storage_unavailable",
                        true),
                Arguments.of(
                        new IdentityUnavailable("keys", new IllegalStateException("jdbc:secret")),
                        503,
                        "identity_unavailable",
                        true),
                Arguments.of(
                        new ProviderUnavailable("start", new IllegalStateException("jdbc:secret")),
                        503,
                        "provider_unavailable",
                        true),
                Arguments.of(ProblemException.notFound(), 404, "not_found", false),
                Arguments.of(new HttpResponseException(405, "jdbc:secret"), 405, "method_not_allowed", false),
                Arguments.of(new HttpResponseException(418, "jdbc:secret"), 418, "bad_request", false),
                Arguments.of(new IllegalArgumentException("jdbc:secret"), 500, "internal", false),
                Arguments.of(new NullPointerException("jdbc:secret"), 500, "internal", false),
                Arguments.of(new StackOverflowError("jdbc:secret"), 500, "internal", false));
    }

    @ParameterizedTest
    @MethodSource("table")
    void what_went_wrong_has_one_answer(Throwable thrown, int status, String code, boolean retryable) {
        Problem problem = ProblemMapper.of(thrown);

        assertThat(problem.status()).isEqualTo(status);
        assertThat(problem.code()).isEqualTo(code);
        assertThat(problem.retryAfter() != null).isEqualTo(retryable);
        assertThat(problem.detail()).isNotBlank().doesNotContain("jdbc");
    }

    @Test
    void an_invalid_value_names_its_field() {
        Problem problem = ProblemMapper.of(new InvalidValue("pageSize", "must be between 1 and 100"));

        assertThat(problem.field()).isEqualTo("pageSize");
        assertThat(problem.detail()).isEqualTo("pageSize must be between 1 and 100.");
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 404, 405, 411, 413, 414, 431, 500, 503, 505})
    void a_bare_status_is_kept(int status) {
        assertThat(ProblemMapper.ofStatus(status).status()).isEqualTo(status);
    }
}
