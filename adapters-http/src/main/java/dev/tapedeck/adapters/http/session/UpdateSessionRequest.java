package dev.tapedeck.adapters.http.session;

import dev.tapedeck.domain.id.Texts;
import dev.tapedeck.domain.session.Session;
import org.jspecify.annotations.Nullable;

/** A request to change a session; omitted fields keep their values. */
record UpdateSessionRequest(
        @Nullable String title, @Nullable Boolean recordingEnabled) {
    UpdateSessionRequest {
        if (title != null) {
            Texts.required("title", title, Session.TITLE_LENGTH_MAX);
        }
    }
}
