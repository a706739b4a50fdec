package dev.tapedeck.application.session;

import dev.tapedeck.application.recording.AfterSettled;
import dev.tapedeck.application.recording.deletion.RecordingDeletion;
import dev.tapedeck.domain.id.SessionId;
import dev.tapedeck.domain.recording.Recording;
import dev.tapedeck.domain.recording.Take;
import dev.tapedeck.domain.session.ConsentRepository;

/** Deletes media that arrives in a session in which somebody refused; everything else goes on to be worked on. */
public final class RefusedMedia implements AfterSettled {
    private final ConsentRepository consents;
    private final RecordingDeletion deletion;
    private final AfterSettled next;

    public RefusedMedia(ConsentRepository consents, RecordingDeletion deletion, AfterSettled next) {
        this.consents = consents;
        this.deletion = deletion;
        this.next = next;
    }

    @Override
    public void settled(Recording recording, Take take) {
        SessionId session = recording.links().session();
        if (session != null && consents.isRefused(session)) {
            deletion.delete(recording);
        } else {
            next.settled(recording, take);
        }
    }
}
