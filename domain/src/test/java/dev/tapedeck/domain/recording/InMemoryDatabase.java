package dev.tapedeck.domain.recording;

import dev.tapedeck.domain.access.Actor;
import dev.tapedeck.domain.access.InMemoryUserRepository;
import dev.tapedeck.domain.event.InMemoryEventLog;
import dev.tapedeck.domain.idempotency.InMemoryIdempotencyKeys;
import dev.tapedeck.domain.playback.InMemoryPlaybackRevocations;
import dev.tapedeck.domain.playback.InMemorySigningKeys;
import dev.tapedeck.domain.provider.InMemoryProviderEventInbox;
import dev.tapedeck.domain.session.InMemorySessionRepository;
import dev.tapedeck.domain.transcript.InMemoryRecordingSearch;

/**
 * Everything that PostgreSQL keeps, in memory: the ports that belong together see each other's writes, such as the
 * progress of a take, or the events of a save.
 */
public final class InMemoryDatabase {
    private final InMemoryUserRepository users = new InMemoryUserRepository();
    private final InMemorySessionRepository sessions = new InMemorySessionRepository();
    private final InMemoryEventLog events = new InMemoryEventLog();
    private final InMemoryProviderEventInbox inbox = new InMemoryProviderEventInbox();
    private final InMemoryIdempotencyKeys idempotencyKeys = new InMemoryIdempotencyKeys();
    private final InMemorySigningKeys signingKeys = new InMemorySigningKeys();
    private final InMemorySegmentRepository segments = new InMemorySegmentRepository();
    private final InMemoryRecordingRepository recordings = new InMemoryRecordingRepository(segments, events, inbox);
    private final InMemoryPlaybackRevocations revocations = new InMemoryPlaybackRevocations((actor, id) -> recordings
            .find(Actor.system(), id)
            .filter(found -> actor.owns(found.owner()))
            .isPresent());
    private final InMemoryRecordingSearch search =
            new InMemoryRecordingSearch(() -> recordings.all().toList(), sessions);

    public InMemoryDatabase() {
        sessions.onRemoval(recordings::unlink);
    }

    public InMemoryUserRepository users() {
        return users;
    }

    public InMemorySessionRepository sessions() {
        return sessions;
    }

    public InMemoryEventLog events() {
        return events;
    }

    public InMemoryProviderEventInbox inbox() {
        return inbox;
    }

    public InMemoryIdempotencyKeys idempotencyKeys() {
        return idempotencyKeys;
    }

    public InMemorySigningKeys signingKeys() {
        return signingKeys;
    }

    public InMemorySegmentRepository segments() {
        return segments;
    }

    public InMemoryRecordingRepository recordings() {
        return recordings;
    }

    public InMemoryPlaybackRevocations revocations() {
        return revocations;
    }

    public InMemoryRecordingSearch search() {
        return search;
    }
}
