package dev.tapedeck.application.session;

import dev.tapedeck.domain.access.Actor;
import dev.tapedeck.domain.capture.Visitor;
import dev.tapedeck.domain.provider.ProviderKind;
import dev.tapedeck.domain.session.Participant;
import dev.tapedeck.domain.session.Session;
import dev.tapedeck.domain.session.SessionRepository;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Catches up with who is in a room, when its platform was asked. Doing it again is harmless. */
final class RoomCensus {
    /** How long somebody who came may be missing from what a platform says, which is always a little late. */
    private static final Duration LISTED_AFTER = Duration.ofMinutes(1);
    /** How many a platform may name at once; of those beyond nobody can say that they have gone. */
    private static final int LISTED_MAX = 100;

    private final SessionRepository sessions;
    private final SessionPresence presence;
    private final SessionRecorder recorder;
    private final InstantSource clock;

    RoomCensus(SessionRepository sessions, SessionPresence presence, SessionRecorder recorder, InstantSource clock) {
        this.sessions = sessions;
        this.presence = presence;
        this.recorder = recorder;
        this.clock = clock;
    }

    /** @return whether the platform knew something that no event had told */
    boolean take(ProviderKind provider, String room, List<Visitor> there) {
        return sessions.findByRoom(provider, room)
                .filter(session -> take(session, provider, room, there))
                .isPresent();
    }

    private boolean take(Session session, ProviderKind provider, String room, List<Visitor> there) {
        Instant now = clock.instant();
        List<Participant> stays = sessions.participants(session.id());
        List<Participant> present =
                stays.stream().filter(stay -> stay.leftAt() == null).toList();
        List<Participant> gone = gone(present, there, now);
        if (!gone.isEmpty() && gone.size() == present.size() && there.isEmpty()) {
            return presence.closed(provider, room, now);
        }
        gone.forEach(stay -> sessions.left(session.id(), stay.providerSessionId(), now));
        List<Visitor> fresh = fresh(stays, there);
        fresh.forEach(visitor -> presence.joined(provider, room, visitor, now));
        if (!there.isEmpty()) {
            sessions.find(Actor.system(), session.id()).ifPresent(recorder::catchUp);
        }
        return !gone.isEmpty() || !fresh.isEmpty();
    }

    private static List<Participant> gone(List<Participant> present, List<Visitor> there, Instant now) {
        if (there.size() >= LISTED_MAX) {
            return List.of();
        }
        Set<String> visits = there.stream().map(Visitor::visit).collect(Collectors.toSet());
        return present.stream()
                .filter(stay -> !visits.contains(stay.providerSessionId()))
                .filter(stay -> stay.joinedAt().plus(LISTED_AFTER).isBefore(now))
                .toList();
    }

    private static List<Visitor> fresh(List<Participant> stays, List<Visitor> there) {
        Set<String> known = stays.stream().map(Participant::providerSessionId).collect(Collectors.toSet());
        return there.stream()
                .filter(visitor -> !known.contains(visitor.visit()))
                .toList();
    }
}
