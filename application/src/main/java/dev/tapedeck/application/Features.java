package dev.tapedeck.application;

import dev.tapedeck.application.access.Access;
import dev.tapedeck.application.event.Events;
import dev.tapedeck.application.idempotency.IdempotentRequests;
import dev.tapedeck.application.meeting.Meetings;
import dev.tapedeck.application.operation.Operations;
import dev.tapedeck.application.playback.Playback;
import dev.tapedeck.application.provider.Providers;
import dev.tapedeck.application.recording.Recordings;
import dev.tapedeck.application.session.Sessions;
import dev.tapedeck.application.track.Tracks;
import dev.tapedeck.application.transcript.Transcripts;

/** The inbound ports of an installation, one per feature. Thread-safe. */
public interface Features {
    Access access();

    Recordings recordings();

    Sessions sessions();

    Meetings meetings();

    Transcripts transcripts();

    Tracks tracks();

    Playback playback();

    Events events();

    IdempotentRequests idempotency();

    Operations operations();

    Providers providers();
}
