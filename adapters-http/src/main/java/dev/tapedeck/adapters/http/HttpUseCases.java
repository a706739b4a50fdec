package dev.tapedeck.adapters.http;

import dev.tapedeck.application.access.AccessUseCases;
import dev.tapedeck.application.event.EventUseCases;
import dev.tapedeck.application.idempotency.IdempotencyUseCases;
import dev.tapedeck.application.meeting.MeetingUseCases;
import dev.tapedeck.application.operation.OperationUseCases;
import dev.tapedeck.application.playback.PlaybackUseCases;
import dev.tapedeck.application.provider.ProviderUseCases;
import dev.tapedeck.application.recording.RecordingUseCases;
import dev.tapedeck.application.session.SessionUseCases;
import dev.tapedeck.application.track.TrackUseCases;
import dev.tapedeck.application.transcript.TranscriptUseCases;

/** Everything that the server lets people do. */
public record HttpUseCases(
        AccessUseCases access,
        RecordingUseCases recordings,
        SessionUseCases sessions,
        MeetingUseCases meetings,
        TranscriptUseCases transcripts,
        TrackUseCases tracks,
        PlaybackUseCases playback,
        EventUseCases events,
        IdempotencyUseCases idempotency,
        OperationUseCases operations,
        ProviderUseCases providers) {}
