package dev.tapedeck.application.recording.start;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tapedeck.domain.provider.CaptureSource;
import dev.tapedeck.domain.provider.ProviderKind;
import dev.tapedeck.domain.recording.RecordingFixtures;
import dev.tapedeck.domain.recording.details.RecordingDetails;
import dev.tapedeck.domain.recording.details.RecordingType;
import dev.tapedeck.domain.session.Session;
import dev.tapedeck.domain.session.SessionFixtures;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class RecordingTitlesTest {
    private static final Instant NOW = Instant.parse("2026-03-01T23:59:59.999Z");

    @Test
    void a_default_title_names_kind_and_time_in_utc() {
        assertThat(RecordingTitles.of(RecordingType.ROOM, NOW)).isEqualTo("Room recording, 2026-03-01 23:59 UTC");
        assertThat(RecordingTitles.of(RecordingType.SCREEN, NOW)).isEqualTo("Stream recording, 2026-03-01 23:59 UTC");
    }

    @Test
    void the_longest_session_title_is_cut_between_code_points() {
        Session session = SessionFixtures.live(RecordingFixtures.anOwner()).titled("😀".repeat(200));

        String title = RecordingTitles.ofSession(session, NOW);

        assertThat(title.codePointCount(0, title.length())).isEqualTo(RecordingDetails.TITLE_LENGTH_MAX);
        assertThat(title).startsWith("😀").endsWith("😀, 2026-03-01 23:59 UTC");
    }

    @Test
    void a_room_is_of_type_room_and_everything_else_a_stream() {
        assertThat(RecordingTitles.typeOf(new CaptureSource.Room(ProviderKind.LIVEKIT, "room")))
                .isEqualTo(RecordingType.ROOM);
        assertThat(RecordingTitles.typeOf(RecordingFixtures.TEST_PATTERN)).isEqualTo(RecordingType.STREAM);
    }
}
