package dev.tapedeck.application.counterexample;

import dev.tapedeck.domain.access.Actor;
import dev.tapedeck.domain.id.RecordingId;
import dev.tapedeck.domain.recording.repository.RecordingRepository;

public record ActionThatBypassesPermissions(RecordingRepository recordings) {
    boolean isThere(Actor actor, RecordingId id) {
        return recordings.find(actor, id).isPresent();
    }
}
