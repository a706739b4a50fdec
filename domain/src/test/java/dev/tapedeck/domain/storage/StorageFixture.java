package dev.tapedeck.domain.storage;

import dev.tapedeck.domain.access.Actor;
import dev.tapedeck.domain.access.Caller;
import dev.tapedeck.domain.access.UserId;
import dev.tapedeck.domain.access.UserRepository;
import dev.tapedeck.domain.event.EventLog;
import dev.tapedeck.domain.event.StoredEvent;
import dev.tapedeck.domain.recording.Recording;
import dev.tapedeck.domain.recording.RecordingFixtures;
import dev.tapedeck.domain.recording.repository.OpenResult;
import dev.tapedeck.domain.recording.repository.RecordingChange;
import dev.tapedeck.domain.recording.repository.RecordingRepository;
import dev.tapedeck.domain.recording.signal.RecordingSignal;
import dev.tapedeck.domain.session.Session;
import dev.tapedeck.domain.session.SessionFixtures;
import dev.tapedeck.domain.session.SessionRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What the contracts of the ports of a {@link Storage} stand on. A suite gives the storage, and takes care that it is
 * empty when a test begins; rows that others refer to are made through the storage's own ports.
 */
public interface StorageFixture {
    /** The same one during a test; open, and empty when the test begins. */
    Storage storage();

    /** A user, as the first request of a subject makes it. */
    default UserId owner(String subject) {
        return storage().port(UserRepository.class).idOf(new Caller(subject, null, null, Set.of()));
    }

    default Session givenSession(UserId owner) {
        Session session = SessionFixtures.created(owner);
        storage().port(SessionRepository.class).insert(session);
        return session;
    }

    /** Opens a recording; fails when it is not the one that opens. */
    default Recording given(Recording fresh) {
        OpenResult result = storage().port(RecordingRepository.class).open(fresh);
        if (result instanceof OpenResult.Opened opened) {
            return opened.recording();
        }
        throw new AssertionError("recording " + fresh.id() + " did not open: " + result);
    }

    /** Saves what became of a stored recording. */
    default Recording saved(Recording before, Recording after) {
        return storage().port(RecordingRepository.class).apply(RecordingChange.between(before, after));
    }

    /** Sends signals to a stored recording, each with a save of its own. */
    default Recording signalled(Recording stored, RecordingSignal... signals) {
        Recording current = stored;
        for (RecordingSignal signal : signals) {
            current = saved(current, RecordingFixtures.after(current, signal));
        }
        return current;
    }

    default Recording givenActive(Recording starting) {
        Recording stored = given(starting);
        return saved(stored, RecordingFixtures.activated(stored));
    }

    default Recording givenCompleted(Recording starting) {
        Recording active = givenActive(starting);
        Recording processing = saved(active, RecordingFixtures.stopped(active));
        return saved(processing, RecordingFixtures.settled(processing));
    }

    default Recording givenFailed(Recording starting) {
        Recording stored = given(starting);
        return signalled(
                stored,
                new RecordingSignal.EngineRefused(
                        RecordingFixtures.firstTake(stored).id(),
                        RecordingFixtures.failure(),
                        stored.times().createdAt()));
    }

    default Recording deleted(Recording stored, Instant at) {
        return saved(stored, stored.deletedAt(at));
    }

    /** As everybody's eye sees it. */
    default Optional<Recording> stored(Recording recording) {
        return storage().port(RecordingRepository.class).find(recording.id());
    }

    /** What its followers hear from the beginning on. */
    default List<StoredEvent> eventsOf(Recording recording) {
        return storage().port(EventLog.class).ofRecording(Actor.of(recording.owner()), recording.id(), 0, 1_000);
    }
}
