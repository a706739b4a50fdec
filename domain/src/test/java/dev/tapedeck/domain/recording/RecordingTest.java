package dev.tapedeck.domain.recording;

import static dev.tapedeck.domain.recording.RecordingFixtures.after;
import static dev.tapedeck.domain.recording.RecordingFixtures.firstTake;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tapedeck.domain.media.AssetKind;
import dev.tapedeck.domain.media.MediaAsset;
import dev.tapedeck.domain.recording.details.RecordingDetails;
import dev.tapedeck.domain.recording.details.RecordingType;
import dev.tapedeck.domain.recording.signal.RecordingSignal.StopAsked;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecordingTest {
    private static final Instant LATER = RecordingFixtures.NOW.plusSeconds(500);

    @Test
    void a_failure_belongs_to_a_failed_recording_and_to_no_other() {
        Recording starting = RecordingFixtures.starting();
        RecordingResult failed = RecordingResult.NONE.failed(RecordingFixtures.failure());

        assertThatThrownBy(() -> starting.withResult(failed)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> RecordingFixtures.failed().withResult(RecordingResult.NONE))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_status_cannot_be_skipped() {
        assertThatThrownBy(() -> RecordingFixtures.starting().moveTo(RecordingStatus.COMPLETED))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> RecordingFixtures.completed().fail(RecordingFixtures.failure()))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void new_words_change_nothing_else() {
        Recording active = RecordingFixtures.active();
        RecordingDetails words = RecordingDetails.titled("New", RecordingType.ROOM);

        Recording described = active.describedAs(words, LATER);

        assertThat(described.details()).isEqualTo(words);
        assertThat(described.times().updatedAt()).isEqualTo(LATER);
        assertThat(described.status()).isEqualTo(active.status());
        assertThat(described.version()).isEqualTo(active.version());
    }

    @Test
    void takes_are_stopped_once_they_should_and_can_be() {
        Recording active = RecordingFixtures.active();
        assertThat(active.takesToStop()).isEmpty();
        assertThat(active.deletedAt(LATER).takesToStop()).hasSize(1);
        assertThat(after(active, new StopAsked(LATER)).takesToStop()).hasSize(1);
        assertThat(RecordingFixtures.completed().takesToStop()).isEmpty();
    }

    @Test
    void what_is_made_from_the_media_does_not_count_as_its_size() {
        Recording completed = RecordingFixtures.completed();
        MediaAsset thumbnail = RecordingFixtures.thumbnail(completed.id(), LATER);

        Recording pictured = completed.withAsset(thumbnail, LATER);

        assertThat(pictured.asset(AssetKind.THUMBNAIL)).contains(thumbnail);
        assertThat(pictured.result()).isEqualTo(completed.result());
        assertThat(pictured.withAsset(RecordingFixtures.thumbnail(completed.id(), LATER), LATER)
                        .assets())
                .isEqualTo(pictured.assets());
    }

    @Test
    void a_recording_can_be_played_from_its_first_segment_on() {
        Recording active = RecordingFixtures.active();
        assertThat(active.isPlayable()).isFalse();

        TakeProgress one = new TakeProgress(1, 1_000, Duration.ofSeconds(1), LATER, LATER, 0);
        Recording progressed = active.withTakes(List.of(RecordingFixtures.progressed(firstTake(active), one)));

        assertThat(progressed.isPlayable()).isTrue();
        assertThat(RecordingFixtures.completed().isPlayable()).isTrue();
        assertThat(RecordingFixtures.failed().isPlayable()).isFalse();
    }

    @Test
    void lists_are_copies() {
        assertThatThrownBy(() -> RecordingFixtures.completed().assets().clear())
                .isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> RecordingFixtures.completed().takes().clear())
                .isInstanceOf(UnsupportedOperationException.class);
    }
}
