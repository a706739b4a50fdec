package dev.tapedeck.application.session.room;

import dev.tapedeck.application.access.Permissions;
import dev.tapedeck.application.kernel.Kernel;
import dev.tapedeck.application.kernel.Platforms;
import dev.tapedeck.application.recording.lifecycle.RecordingLifecycle;
import dev.tapedeck.application.recording.lifecycle.RecordingStopper;
import dev.tapedeck.application.recording.start.RecordingStarter;
import dev.tapedeck.application.recording.start.TakeAdder;
import dev.tapedeck.application.recording.start.WantedTake;
import dev.tapedeck.domain.access.Actor;
import dev.tapedeck.domain.id.SessionId;
import dev.tapedeck.domain.provider.CaptureSource;
import dev.tapedeck.domain.recording.Recording;
import dev.tapedeck.domain.recording.TakeKind;
import dev.tapedeck.domain.recording.details.Initiator;
import dev.tapedeck.domain.recording.repository.RecordingQuery;
import dev.tapedeck.domain.recording.repository.RecordingRepository;
import dev.tapedeck.domain.session.Session;
import dev.tapedeck.domain.session.consent.RecordingSuppressions;
import dev.tapedeck.domain.session.participant.ParticipantConnection;
import dev.tapedeck.domain.session.participant.ParticipantRepository;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;

/**
 * Records sessions automatically: a recording starts while a session is live and has recording enabled, and stops when
 * the session ends or its room is empty. Thread-safe.
 */
public final class SessionRecorder {
    private final Permissions permissions;
    private final ParticipantRepository participants;
    private final RecordingSuppressions suppressions;
    private final RecordingRepository recordings;
    private final Platforms platforms;
    private final RecordingStarter starter;
    private final TakeAdder adder;
    private final RecordingStopper stopper;
    private final RecordingLifecycle lifecycle;

    public SessionRecorder(Kernel kernel) {
        this.permissions = new Permissions(kernel);
        this.participants = kernel.port(ParticipantRepository.class);
        this.suppressions = kernel.port(RecordingSuppressions.class);
        this.recordings = kernel.port(RecordingRepository.class);
        this.platforms = kernel.platforms();
        this.starter = new RecordingStarter(kernel);
        this.adder = new TakeAdder(kernel);
        this.stopper = new RecordingStopper(kernel);
        this.lifecycle = new RecordingLifecycle(kernel);
    }

    /** Starts a recording when the session is live, has recording enabled, and no participant refuses. */
    public void startIfWanted(Session session) {
        if (session.wantsRecording()) {
            starter.startFor(session);
        }
    }

    /**
     * Like {@link #startIfWanted}, for the first participant in the room, unless recording is suppressed since before it
     * was empty.
     */
    public void startForFirst(Session session, Instant joinedAt) {
        if (!isSuppressed(session, joinedAt)) {
            startIfWanted(session);
        }
    }

    /** Like {@link #startMissed(Session)}, when the room was empty before the first of those who are in it joined. */
    public void startAfterEmpty(Session session) {
        presentSince(session)
                .filter(since ->
                        suppressedAt(session).filter(at -> !at.isBefore(since)).isEmpty())
                .filter(since -> isLatestOver(session, since))
                .ifPresent(since -> startIfWanted(session));
    }

    /**
     * Starts a recording that is missing because the event of a participant's joining was lost, or because of a crash.
     * Starts none when a recording was stopped while one of the participants was present.
     */
    public void startMissed(Session session) {
        presentSince(session).ifPresent(since -> startMissed(session, since));
    }

    /** Like {@link #startMissed(Session)}, for participants who are present since a given time. */
    public void startMissed(Session session, Instant since) {
        if (isMissed(session, since)) {
            startIfWanted(session);
        }
    }

    /**
     * Adds a published track to the open recording, or starts a missing recording. A recording that is stopped
     * meanwhile is not replaced by another one.
     */
    public void trackPublished(Session session, String track, Instant at) {
        Optional<Recording> open = recordings.findOpen(session.id());
        if (open.isPresent()) {
            platforms.engine(session.provider()).ifPresent(engine -> adder.addTrack(engine, open.get(), track));
        } else if (isMissed(session, presentSince(session).orElse(at))) {
            starter.startTake(session, new WantedTake(Initiator.SESSION, TakeKind.TRACKS, track, null));
        }
    }

    /** Since when there is something to record: a participant in a room, or a stream, which has no participants. */
    private Optional<Instant> presentSince(Session session) {
        return session.source() instanceof CaptureSource.Stream
                ? Optional.ofNullable(session.startedAt())
                : participants.ofSession(session.id()).stream()
                        .filter(connection -> connection.leftAt() == null)
                        .map(ParticipantConnection::joinedAt)
                        .min(Comparator.naturalOrder());
    }

    private boolean isMissed(Session session, Instant since) {
        return !isSuppressed(session, since) && isLatestOver(session, since);
    }

    private boolean isLatestOver(Session session, Instant before) {
        RecordingQuery latest = new RecordingQuery(null, null, session.id(), null, null, null, null, 1, 1);
        return recordings.list(latest).recordings().stream()
                .allMatch(recording ->
                        recording.overAt().filter(over -> over.isBefore(before)).isPresent());
    }

    /**
     * Whether recording was suppressed, and the room has not been empty since.
     *
     * @param since the time that counts when no participants are known
     */
    private boolean isSuppressed(Session session, Instant since) {
        Instant occupied = Occupancy.since(participants.ofSession(session.id()))
                .filter(earlier -> earlier.isBefore(since))
                .orElse(since);
        return suppressedAt(session).filter(at -> !at.isBefore(occupied)).isPresent();
    }

    private Optional<Instant> suppressedAt(Session session) {
        return suppressions.suppressedAt(session.id());
    }

    /** Stops the open recording for a user; starts a new one when recording was enabled again meanwhile. */
    public void recordingDisabled(Actor actor, Session session) {
        stop(actor, session.id());
        permissions.session(actor, session.id()).ifPresent(this::startIfWanted);
    }

    /** Stops the open recording, if any. */
    public void stop(SessionId session) {
        recordings.findOpen(session).ifPresent(stopper::stop);
    }

    /** As {@link #stop(SessionId)}, for a user. */
    public void stop(Actor actor, SessionId session) {
        recordings.findOpen(actor, session).ifPresent(open -> stopper.stop(actor, open));
    }

    /** Stops the open recording if it was requested before {@code at}, or lets it wait for participants to return. */
    public void roomEmptied(SessionId session, Instant at) {
        recordings
                .findOpen(session)
                .filter(open -> open.times().createdAt().isBefore(at))
                .ifPresent(open -> stopper.lose(open, at));
    }

    /** Triggers the check for a recording that waits for participants to return. */
    public void roomOccupied(SessionId session) {
        recordings.findOpen(session).ifPresent(lifecycle::repeat);
    }
}
