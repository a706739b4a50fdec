package dev.tapedeck.adapters.http.transcript;

import dev.tapedeck.domain.id.Texts;
import dev.tapedeck.domain.transcript.Speaker;

/** A request to rename a speaker. */
record RenameSpeakerRequest(String name) {
    RenameSpeakerRequest {
        Texts.required("name", name, Speaker.NAME_LENGTH_MAX);
    }
}
