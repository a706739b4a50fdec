package dev.tapedeck.application.session;

import dev.tapedeck.application.recording.RecordingFollowUp;
import dev.tapedeck.application.recording.RecordingSignals;
import dev.tapedeck.application.recording.RecordingStarter;
import dev.tapedeck.domain.access.Actor;
import dev.tapedeck.domain.recording.RecordingRepository;
import dev.tapedeck.domain.recording.RecordingSignal.StopAsked;
import dev.tapedeck.domain.session.Session;
import dev.tapedeck.domain.session.SessionId;
import dev.tapedeck.domain.session.SessionStatus;
import java.time.Duration;
import java.time.InstantSource;

/** Lets the recording of a session follow the session: on while it is live and asks for it, off when it ends. */
final class SessionRecorder {
    private final RecordingRepository recordings;
    private final RecordingStarter starter;
    private final RecordingSignals signals;
    private final RecordingFollowUp followUp;
    private final Duration maxDuration;
    private final InstantSource clock;

    SessionRecorder(
            RecordingRepository recordings,
            RecordingStarter starter,
            RecordingSignals signals,
            RecordingFollowUp followUp,
            Duration maxDuration,
            InstantSource clock) {
        this.recordings = recordings;
        this.starter = starter;
        this.signals = signals;
        this.followUp = followUp;
        this.maxDuration = maxDuration;
        this.clock = clock;
    }

    /** Starts a recording when the session is live and wants one. */
    void follow(Session session) {
        if (session.status() == SessionStatus.LIVE && session.recordingEnabled()) {
            starter.startFor(session, maxDuration);
        }
    }

    /** Ends the recording that runs, if one does. */
    void stop(SessionId session) {
        recordings
                .findOpen(Actor.system(), session)
                .map(recording -> signals.send(recording, new StopAsked(clock.instant())))
                .ifPresent(followUp::follow);
    }
}
