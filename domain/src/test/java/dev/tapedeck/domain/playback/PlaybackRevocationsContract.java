package dev.tapedeck.domain.playback;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tapedeck.domain.access.Actor;
import dev.tapedeck.domain.access.UserId;
import dev.tapedeck.domain.recording.Recording;
import dev.tapedeck.domain.recording.RecordingFixtures;
import dev.tapedeck.domain.storage.StorageFixture;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What {@link PlaybackRevocations} promises. */
public interface PlaybackRevocationsContract extends StorageFixture {
    Instant NOW = RecordingFixtures.NOW;

    private PlaybackRevocations revocations() {
        return storage().port(PlaybackRevocations.class);
    }

    @Test
    default void nothing_is_revoked_at_first() {
        Recording recording = given(RecordingFixtures.starting(owner("alice")));

        assertThat(revocations().revokedBefore(recording.id())).isEmpty();
        assertThat(revocations().revokedBefore(RecordingFixtures.recordingId())).isEmpty();
    }

    @Test
    default void a_revocation_is_of_one_recording() {
        UserId alice = owner("alice");
        Recording recording = given(RecordingFixtures.starting(alice));
        Recording other = given(RecordingFixtures.starting(alice));

        revocations().revokeBefore(Actor.of(alice), recording.id(), NOW);

        assertThat(revocations().revokedBefore(recording.id())).contains(NOW);
        assertThat(revocations().revokedBefore(other.id())).isEmpty();
    }

    @Test
    default void the_latest_revocation_counts_whatever_their_order() {
        Recording recording = given(RecordingFixtures.starting(owner("alice")));

        revocations().revokeBefore(Actor.of(recording.owner()), recording.id(), NOW.plusSeconds(5));
        revocations().revokeBefore(Actor.of(recording.owner()), recording.id(), NOW.plusSeconds(9));
        revocations().revokeBefore(Actor.of(recording.owner()), recording.id(), NOW);

        assertThat(revocations().revokedBefore(recording.id())).contains(NOW.plusSeconds(9));
    }

    @Test
    default void others_revoke_nothing() {
        Recording recording = given(RecordingFixtures.starting(owner("alice")));

        revocations().revokeBefore(Actor.of(owner("bob")), recording.id(), NOW);

        assertThat(revocations().revokedBefore(recording.id())).isEmpty();
    }

    @Test
    default void revoking_for_an_unknown_recording_is_harmless() {
        revocations().revokeBefore(Actor.of(owner("alice")), RecordingFixtures.recordingId(), NOW);

        assertThat(revocations().revokedBefore(RecordingFixtures.recordingId())).isEmpty();
    }
}
