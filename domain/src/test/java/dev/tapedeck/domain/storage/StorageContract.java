package dev.tapedeck.domain.storage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tapedeck.domain.access.UserRepository;
import dev.tapedeck.domain.event.EventLog;
import dev.tapedeck.domain.id.SettableClock;
import dev.tapedeck.domain.idempotency.IdempotencyKeys;
import dev.tapedeck.domain.job.JobQueue;
import dev.tapedeck.domain.media.SegmentRepository;
import dev.tapedeck.domain.media.track.TrackRepository;
import dev.tapedeck.domain.playback.PlaybackRevocations;
import dev.tapedeck.domain.playback.SigningKeys;
import dev.tapedeck.domain.provider.ProviderEventInbox;
import dev.tapedeck.domain.provider.ProviderHealth;
import dev.tapedeck.domain.provider.ProviderHealthLog;
import dev.tapedeck.domain.provider.ProviderKind;
import dev.tapedeck.domain.provider.ProviderRuns;
import dev.tapedeck.domain.recording.repository.RecordingRepository;
import dev.tapedeck.domain.session.SessionRepository;
import dev.tapedeck.domain.session.consent.ConsentRepository;
import dev.tapedeck.domain.session.consent.RecordingSuppressions;
import dev.tapedeck.domain.session.message.MessageRepository;
import dev.tapedeck.domain.session.participant.ParticipantRepository;
import dev.tapedeck.domain.transcript.TranscriptRepository;
import dev.tapedeck.domain.transcript.search.RecordingSearch;
import dev.tapedeck.domain.transcript.speech.SpeechReader;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What {@link Storage} itself promises. */
public interface StorageContract extends StorageFixture {
    @Test
    default void every_port_is_the_same_object_each_time() {
        assertThat(ports())
                .usingElementComparator((one, other) -> one == other ? 0 : 1)
                .isEqualTo(ports());
    }

    @Test
    default void an_open_storage_is_reachable() {
        assertThat(storage().isReachable()).isTrue();
    }

    @Test
    default void what_is_stored_may_name_a_provider_that_is_set_up() {
        ProviderKind fresh = new ProviderKind("example");
        storage().open(Set.of(ProviderKind.FFMPEG, fresh));
        storage().open(Set.of(ProviderKind.FFMPEG));

        storage().port(ProviderHealthLog.class).polled(fresh, null, SettableClock.START);
        storage().port(ProviderHealthLog.class).polled(ProviderKind.BROWSER, null, SettableClock.START);

        assertThat(storage().port(ProviderHealthLog.class).all())
                .extracting(ProviderHealth::provider)
                .containsExactly(ProviderKind.BROWSER, fresh);
    }

    private List<Object> ports() {
        Storage storage = storage();
        return List.of(
                storage.port(RecordingRepository.class),
                storage.port(SegmentRepository.class),
                storage.port(SessionRepository.class),
                storage.port(ParticipantRepository.class),
                storage.port(MessageRepository.class),
                storage.port(ConsentRepository.class),
                storage.port(RecordingSuppressions.class),
                storage.port(TrackRepository.class),
                storage.port(TranscriptRepository.class),
                storage.port(SpeechReader.class),
                storage.port(UserRepository.class),
                storage.port(EventLog.class),
                storage.port(ProviderEventInbox.class),
                storage.port(ProviderRuns.class),
                storage.port(ProviderHealthLog.class),
                storage.port(IdempotencyKeys.class),
                storage.port(SigningKeys.class),
                storage.port(PlaybackRevocations.class),
                storage.port(RecordingSearch.class),
                storage.port(JobQueue.class));
    }
}
