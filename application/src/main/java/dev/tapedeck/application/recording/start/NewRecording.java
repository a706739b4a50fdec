package dev.tapedeck.application.recording.start;

import dev.tapedeck.domain.access.Actor;
import dev.tapedeck.domain.access.UserId;
import dev.tapedeck.domain.id.RecordingId;
import dev.tapedeck.domain.provider.CaptureSource;
import dev.tapedeck.domain.recording.Recording;
import dev.tapedeck.domain.recording.Take;
import dev.tapedeck.domain.recording.details.Initiator;
import dev.tapedeck.domain.recording.details.RecordingDetails;
import dev.tapedeck.domain.recording.details.RecordingLinks;
import dev.tapedeck.domain.recording.details.RecordingType;
import dev.tapedeck.domain.session.Session;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A requested recording, without its takes. */
public record NewRecording(
        RecordingId id,
        UserId owner,
        RecordingLinks links,
        RecordingDetails details,
        CaptureSource source,
        Duration maxDuration,
        Duration reconnectWindow) {
    /** @param initiator null for an imported run */
    static NewRecording ofSession(
            RecordingId id, Session session, @Nullable Initiator initiator, Duration maxDuration, Instant now) {
        CaptureSource source = session.source();
        if (source == null) {
            throw new IllegalArgumentException("session " + session.id() + " has no source to record");
        }
        RecordingType type = RecordingTitles.typeOf(source);
        return new NewRecording(
                id,
                session.owner(),
                initiator == null ? linksOf(session) : linksOf(session).askedBy(initiator),
                RecordingDetails.titled(RecordingTitles.ofSession(session, now), type),
                source,
                maxDuration,
                session.policy().reconnectWindow());
    }

    public static RecordingLinks linksOf(Session session) {
        return new RecordingLinks(session.id(), null, session.project(), null);
    }

    /** The user for whom it is opened: its owner, also where another participant of a meeting asks; none where it starts by itself. */
    Optional<Actor> actor() {
        Initiator initiator = links.initiator();
        return initiator == null || initiator == Initiator.SESSION ? Optional.empty() : Optional.of(Actor.of(owner));
    }

    Recording starting(List<Take> takes, Instant now) {
        return Recording.starting(id, owner, links, details, source, maxDuration, takes, now)
                .waiting(reconnectWindow);
    }
}
