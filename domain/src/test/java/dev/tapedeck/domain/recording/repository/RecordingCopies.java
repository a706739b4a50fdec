package dev.tapedeck.domain.recording.repository;

import dev.tapedeck.domain.recording.Recording;
import dev.tapedeck.domain.recording.details.RecordingLinks;

/** Copies that only a store makes. */
final class RecordingCopies {
    private RecordingCopies() {}

    static Recording withoutSession(Recording recording) {
        RecordingLinks links = recording.links();
        return new Recording(
                recording.id(),
                recording.owner(),
                new RecordingLinks(null, links.scene(), links.project(), links.externalId(), links.initiator()),
                recording.details(),
                recording.source(),
                recording.maxDuration(),
                recording.reconnectWindow(),
                recording.status(),
                recording.activity(),
                recording.times(),
                recording.result(),
                recording.takes(),
                recording.assets(),
                recording.version());
    }
}
