package dev.tapedeck.application.session;

import dev.tapedeck.application.recording.deletion.RecordingDeletion;
import dev.tapedeck.application.recording.lifecycle.RecordingFollowUp;
import dev.tapedeck.application.recording.lifecycle.RecordingStopper;
import dev.tapedeck.application.recording.start.RecordingStarter;
import dev.tapedeck.domain.access.Actor;
import dev.tapedeck.domain.id.SessionId;
import dev.tapedeck.domain.provider.CaptureSource;
import dev.tapedeck.domain.recording.Initiator;
import dev.tapedeck.domain.recording.Recording;
import dev.tapedeck.domain.recording.RecordingQuery;
import dev.tapedeck.domain.recording.RecordingRepository;
import dev.tapedeck.domain.recording.TakeKind;
import dev.tapedeck.domain.session.Participant;
import dev.tapedeck.domain.session.Session;
import dev.tapedeck.domain.session.SessionRepository;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;

/** Lets the recording of a session follow the session: on while it is live and asks for it, off when it ends. */
final class SessionRecorder {
    private final SessionRepository sessions;
    private final RecordingRepository recordings;
    private final RecordingStarter starter;
    private final RecordingStopper stopper;
    private final RecordingFollowUp followUp;
    private final RecordingDeletion deletion;
    private final Duration maxDuration;

    SessionRecorder(
            SessionRepository sessions,
            RecordingRepository recordings,
            RecordingStarter starter,
            RecordingStopper stopper,
            RecordingFollowUp followUp,
            RecordingDeletion deletion,
            Duration maxDuration) {
        this.sessions = sessions;
        this.recordings = recordings;
        this.starter = starter;
        this.stopper = stopper;
        this.followUp = followUp;
        this.deletion = deletion;
        this.maxDuration = maxDuration;
    }

    /**
     * Starts a recording when the session is live and wants one, and nobody in it refuses. Who turned it off or refused
     * meanwhile could not see that recording yet, so the session is looked at once more.
     */
    void follow(Session session) {
        if (!session.wantsRecording() || sessions.isRefused(session.id())) {
            return;
        }
        Optional<Recording> started = starter.startFor(session, maxDuration);
        boolean stillWanted = sessions.find(Actor.system(), session.id())
                .filter(Session::wantsRecording)
                .isPresent();
        if (sessions.isRefused(session.id())) {
            started.ifPresent(deletion::delete);
        } else if (!stillWanted) {
            started.ifPresent(stopper::stop);
        }
    }

    /**
     * Starts the recording of people whose coming was not told, or whose recording a crash kept from starting. What was
     * recorded while one of them was there, and stopped, is left alone.
     */
    void catchUp(Session session) {
        thereSince(session).ifPresent(since -> catchUp(session, since));
    }

    /** The same for those who are there since some moment. */
    void catchUp(Session session, Instant since) {
        if (isMissed(session, since)) {
            follow(session);
        }
    }

    /**
     * A track is sent: adds it to the recording that runs, or begins one that was missed. Who stops a recording meanwhile
     * wants none, so that no other one is begun in its place.
     */
    void appeared(Session session, String track, Instant at) {
        if (sessions.isRefused(session.id())) {
            return;
        }
        Optional<Recording> open = recordings.findOpen(Actor.system(), session.id());
        if (open.isPresent()) {
            starter.addTrack(session, open.get(), track);
        } else if (isMissed(session, thereSince(session).orElse(at))) {
            starter.startTake(session, Initiator.SESSION, TakeKind.TRACKS, track, null, maxDuration);
        }
    }

    /** Since when there is something to be recorded: somebody in a room, or a stream, which nobody joins. */
    private Optional<Instant> thereSince(Session session) {
        return session.source() instanceof CaptureSource.Stream
                ? Optional.ofNullable(session.startedAt())
                : sessions.participants(session.id()).stream()
                        .filter(stay -> stay.leftAt() == null)
                        .map(Participant::joinedAt)
                        .min(Comparator.naturalOrder());
    }

    private boolean isMissed(Session session, Instant since) {
        RecordingQuery latest = new RecordingQuery(null, null, session.id(), null, null, null, null, 1, 1);
        return sessions.leftOffAt(session.id())
                        .filter(at -> !at.isBefore(since))
                        .isEmpty()
                && recordings.list(Actor.system(), latest).recordings().stream()
                        .allMatch(recording -> recording
                                .overAt()
                                .filter(over -> over.isBefore(since))
                                .isPresent());
    }

    /** Ends the recording that runs; starts a further one when somebody turned it on again meanwhile. */
    void turnOff(Session session) {
        stop(session.id());
        sessions.find(Actor.system(), session.id()).ifPresent(this::follow);
    }

    /** Ends the recording that runs, if one does. */
    void stop(SessionId session) {
        recordings.findOpen(Actor.system(), session).ifPresent(stopper::stop);
    }

    /** Nobody is there any more: ends the recording that runs, if it was asked for before, or lets it wait. */
    void emptied(SessionId session, Instant at) {
        recordings
                .findOpen(Actor.system(), session)
                .filter(open -> open.times().createdAt().isBefore(at))
                .ifPresent(open -> stopper.lose(open, at));
    }

    /** Somebody or something is there: a recording that waits for that looks for itself. */
    void returned(SessionId session) {
        recordings.findOpen(Actor.system(), session).ifPresent(followUp::followHere);
    }
}
