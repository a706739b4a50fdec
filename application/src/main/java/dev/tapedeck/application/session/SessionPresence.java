package dev.tapedeck.application.session;

import dev.tapedeck.application.recording.start.PerTrackTakes;
import dev.tapedeck.domain.access.Actor;
import dev.tapedeck.domain.capture.Visitor;
import dev.tapedeck.domain.id.IdSource;
import dev.tapedeck.domain.provider.ProviderKind;
import dev.tapedeck.domain.session.Participant;
import dev.tapedeck.domain.session.Session;
import dev.tapedeck.domain.session.SessionRepository;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/**
 * Lets sessions follow what happens in their rooms: who is there, and whether that is to be recorded. Each method
 * answers false when the room is no session's of ours; repeating it is harmless. Thread-safe.
 */
public final class SessionPresence {
    private static final Duration NEWS_AGE_MAX = Duration.ofHours(1);

    private final SessionRepository sessions;
    private final SessionChanges changes;
    private final SessionRecorder recorder;
    private final PerTrackTakes eachTrack;
    private final IdSource ids;
    private final InstantSource clock;

    SessionPresence(
            SessionRepository sessions,
            SessionChanges changes,
            SessionRecorder recorder,
            PerTrackTakes eachTrack,
            IdSource ids,
            InstantSource clock) {
        this.sessions = sessions;
        this.changes = changes;
        this.recorder = recorder;
        this.eachTrack = eachTrack;
        this.ids = ids;
        this.clock = clock;
    }

    public boolean opened(ProviderKind provider, String room, Instant at) {
        Optional<Session> session = sessions.findByRoom(provider, room);
        session.map(found -> live(found, at)).filter(live -> isRecent(at)).ifPresent(live -> {
            recorder.catchUp(live, at);
            recorder.returned(live.id());
        });
        return session.isPresent();
    }

    /** Nobody is there any more. A recording that began after that belongs to the next time the room is opened. */
    public boolean closed(ProviderKind provider, String room, Instant at) {
        Optional<Session> session = sessions.findByRoom(provider, room);
        session.ifPresent(found -> {
            present(found).forEach(stay -> leave(found, stay, at));
            recorder.emptied(found.id(), at);
        });
        return session.isPresent();
    }

    /** The first one who comes has the recording started; those who come later find it as it is. */
    public boolean joined(ProviderKind provider, String room, Visitor visitor, Instant at) {
        Optional<Session> session = sessions.findByRoom(provider, room);
        session.ifPresent(found -> join(found, visitor, at));
        return session.isPresent();
    }

    private void join(Session session, Visitor visitor, Instant at) {
        boolean isAlone = present(session).isEmpty();
        boolean isNew =
                sessions.joined(new Participant(ids.next(), session.id(), visitor.visit(), visitor.name(), at, null));
        if (!isNew) {
            return;
        }
        Session live = live(session, at);
        if (!isRecent(at)) {
            return;
        }
        if (isAlone) {
            recorder.follow(live);
        } else {
            recorder.catchUp(live);
        }
        recorder.returned(live.id());
    }

    public boolean left(ProviderKind provider, String room, String visit, Instant at) {
        Optional<Session> session = sessions.findByRoom(provider, room);
        session.ifPresent(found -> sessions.left(found.id(), visit, at));
        return session.isPresent();
    }

    /** Where a platform records each track by itself, a take is added for it. */
    public boolean trackPublished(ProviderKind provider, String room, String track, Instant at) {
        Optional<Session> session = sessions.findByRoom(provider, room);
        session.map(found -> live(found, at))
                .filter(live -> isRecent(at) && eachTrack.isWantedIn(live))
                .ifPresent(live -> recorder.appeared(live, track, at));
        return session.isPresent();
    }

    /** Old news that is told again says nothing about who is there now. */
    private boolean isRecent(Instant at) {
        return at.isAfter(clock.instant().minus(NEWS_AGE_MAX));
    }

    private Session live(Session session, Instant at) {
        Instant since = at.isAfter(clock.instant()) ? clock.instant() : at;
        return changes.change(Actor.system(), session.id(), found -> found.live(since))
                .map(SessionChanges.Changed::after)
                .orElse(session);
    }

    private List<Participant> present(Session session) {
        return sessions.participants(session.id()).stream()
                .filter(stay -> stay.leftAt() == null)
                .toList();
    }

    private void leave(Session session, Participant stay, Instant at) {
        if (!stay.joinedAt().isAfter(at)) {
            sessions.left(session.id(), stay.providerSessionId(), at);
        }
    }
}
