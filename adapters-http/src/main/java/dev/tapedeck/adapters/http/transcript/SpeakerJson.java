package dev.tapedeck.adapters.http.transcript;

import dev.tapedeck.domain.transcript.Speaker;

/** A speaker in a recording. */
record SpeakerJson(String id, String name) {
    static SpeakerJson of(Speaker speaker) {
        return new SpeakerJson(speaker.id().toString(), speaker.name());
    }
}
