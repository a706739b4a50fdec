package dev.tapedeck.domain.storage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tapedeck.domain.access.UserRepositoryContract;
import dev.tapedeck.domain.event.EventLogContract;
import dev.tapedeck.domain.idempotency.IdempotencyKeysContract;
import dev.tapedeck.domain.media.SegmentRepositoryContract;
import dev.tapedeck.domain.media.track.TrackRepositoryContract;
import dev.tapedeck.domain.playback.PlaybackRevocationsContract;
import dev.tapedeck.domain.playback.SigningKeysContract;
import dev.tapedeck.domain.provider.ProviderEventInboxContract;
import dev.tapedeck.domain.provider.ProviderHealthLogContract;
import dev.tapedeck.domain.provider.ProviderRunsContract;
import dev.tapedeck.domain.recording.repository.RecordingChangeContract;
import dev.tapedeck.domain.recording.repository.RecordingChangeEffectsContract;
import dev.tapedeck.domain.recording.repository.RecordingCleanupContract;
import dev.tapedeck.domain.recording.repository.RecordingListContract;
import dev.tapedeck.domain.recording.repository.RecordingOpeningContract;
import dev.tapedeck.domain.recording.repository.RecordingRepositoryContract;
import dev.tapedeck.domain.session.SessionRepositoryContract;
import dev.tapedeck.domain.session.SessionRoomContract;
import dev.tapedeck.domain.session.consent.ConsentRepositoryContract;
import dev.tapedeck.domain.session.consent.RecordingSuppressionsContract;
import dev.tapedeck.domain.session.message.MessageRepositoryContract;
import dev.tapedeck.domain.session.participant.ParticipantRepositoryContract;
import dev.tapedeck.domain.transcript.TranscriptRepositoryContract;
import dev.tapedeck.domain.transcript.search.RecordingSearchContract;
import dev.tapedeck.domain.transcript.speech.SpeechReaderContract;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Runs the contracts of the ports that keep facts by their doubles. */
class InMemoryStorageTest {
    /** A new storage for every test. */
    private static class Fresh implements StorageFixture {
        private final InMemoryStorage storage = new InMemoryStorage();

        @Override
        public InMemoryStorage storage() {
            return storage;
        }
    }

    @Test
    void a_storage_that_is_away_says_so() {
        InMemoryStorage storage = new InMemoryStorage();

        storage.away(true);

        assertThat(storage.isReachable()).isFalse();
    }

    @Nested
    class StoragePromises extends Fresh implements StorageContract {}

    @Nested
    class RecordingRepositoryPromises extends Fresh implements RecordingRepositoryContract {}

    @Nested
    class RecordingChangePromises extends Fresh implements RecordingChangeContract {}

    @Nested
    class RecordingChangeEffectsPromises extends Fresh implements RecordingChangeEffectsContract {}

    @Nested
    class RecordingOpeningPromises extends Fresh implements RecordingOpeningContract {}

    @Nested
    class RecordingListPromises extends Fresh implements RecordingListContract {}

    @Nested
    class RecordingCleanupPromises extends Fresh implements RecordingCleanupContract {}

    @Nested
    class SegmentRepositoryPromises extends Fresh implements SegmentRepositoryContract {}

    @Nested
    class SessionRepositoryPromises extends Fresh implements SessionRepositoryContract {}

    @Nested
    class SessionRoomPromises extends Fresh implements SessionRoomContract {}

    @Nested
    class ParticipantRepositoryPromises extends Fresh implements ParticipantRepositoryContract {}

    @Nested
    class ConsentRepositoryPromises extends Fresh implements ConsentRepositoryContract {}

    @Nested
    class RecordingSuppressionsPromises extends Fresh implements RecordingSuppressionsContract {}

    @Nested
    class TrackRepositoryPromises extends Fresh implements TrackRepositoryContract {}

    @Nested
    class SpeechReaderPromises extends Fresh implements SpeechReaderContract {
        @Override
        public void work() {
            storage().jobs().runDue();
        }
    }

    @Nested
    class TranscriptRepositoryPromises extends Fresh implements TranscriptRepositoryContract {}

    @Nested
    class ProviderRunsPromises extends Fresh implements ProviderRunsContract {}

    @Nested
    class ProviderHealthLogPromises extends Fresh implements ProviderHealthLogContract {}

    @Nested
    class MessageRepositoryPromises extends Fresh implements MessageRepositoryContract {}

    @Nested
    class UserRepositoryPromises extends Fresh implements UserRepositoryContract {}

    @Nested
    class EventLogPromises extends Fresh implements EventLogContract {}

    @Nested
    class RecordingSearchPromises extends Fresh implements RecordingSearchContract {}

    @Nested
    class IdempotencyKeysPromises extends Fresh implements IdempotencyKeysContract {}

    @Nested
    class ProviderEventInboxPromises extends Fresh implements ProviderEventInboxContract {}

    @Nested
    class SigningKeysPromises extends Fresh implements SigningKeysContract {}

    @Nested
    class PlaybackRevocationsPromises extends Fresh implements PlaybackRevocationsContract {}
}
