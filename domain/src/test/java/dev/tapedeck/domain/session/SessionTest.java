package dev.tapedeck.domain.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tapedeck.domain.id.InvalidValue;
import dev.tapedeck.domain.recording.RecordingFixtures;
import dev.tapedeck.domain.session.message.Message;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SessionTest {
    private static final Instant NOW = SessionFixtures.NOW;

    private final Session created = SessionFixtures.created(RecordingFixtures.anOwner());

    @Test
    void a_session_goes_live_once() {
        Session live = created.live(NOW.plusSeconds(1));

        assertThat(live.status()).isEqualTo(SessionStatus.LIVE);
        assertThat(live.startedAt()).isEqualTo(NOW.plusSeconds(1));
        assertThat(live.live(NOW.plusSeconds(9))).isSameAs(live);
    }

    @Test
    void a_session_ends_once_and_stays_ended() {
        Session ended = created.ended(NOW.plusSeconds(5));

        assertThat(ended.isEnded()).isTrue();
        assertThat(ended.endedAt()).isEqualTo(NOW.plusSeconds(5));
        assertThat(ended.ended(NOW.plusSeconds(9))).isSameAs(ended);
        assertThat(ended.live(NOW.plusSeconds(9))).isSameAs(ended);
    }

    @Test
    void a_title_is_bounded() {
        assertThat(created.titled("x".repeat(Session.TITLE_LENGTH_MAX)).title()).hasSize(200);
        assertThatThrownBy(() -> created.titled("x".repeat(Session.TITLE_LENGTH_MAX + 1)))
                .isInstanceOf(InvalidValue.class);
        assertThatThrownBy(() -> created.titled(" ")).isInstanceOf(InvalidValue.class);
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "1, 100", "100, 100", "10000, 1"})
    void a_query_reaches_the_first_ten_thousand(int page, int pageSize) {
        assertThat(new SessionQuery(null, page, pageSize).page()).isEqualTo(page);
    }

    @ParameterizedTest
    @CsvSource({"0, 20, page", "1, 0, pageSize", "1, 101, pageSize", "101, 100, page", "2147483647, 100, page"})
    void a_query_beyond_its_bounds_is_refused(int page, int pageSize, String field) {
        assertThatThrownBy(() -> new SessionQuery(null, page, pageSize))
                .isInstanceOfSatisfying(
                        InvalidValue.class,
                        refused -> assertThat(refused.field()).isEqualTo(field));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "two\nlines", "bell\u0007", "nul\u0000"})
    void a_role_is_one_line(String role) {
        assertThatThrownBy(() -> message(role, "content"))
                .isInstanceOfSatisfying(
                        InvalidValue.class,
                        refused -> assertThat(refused.field()).isEqualTo("role"));
    }

    @Test
    void content_is_bounded_and_may_have_lines() {
        assertThat(message("user", "two\nlines").content()).isEqualTo("two\nlines");
        assertThat(message("user", "x".repeat(Message.CONTENT_LENGTH_MAX)).content())
                .hasSize(10_000);
        assertThatThrownBy(() -> message("user", "x".repeat(Message.CONTENT_LENGTH_MAX + 1)))
                .isInstanceOf(InvalidValue.class);
    }

    private Message message(String role, String content) {
        return new Message(created.id().value(), created.id(), role, content, NOW);
    }
}
