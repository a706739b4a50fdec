package dev.tapedeck.domain.id;

import java.util.Optional;
import java.util.UUID;

/** Identifies a recording. */
public record RecordingId(UUID value) {
    /** Empty when the text is not an id; callers treat that like an unknown id. */
    public static Optional<RecordingId> parse(String text) {
        return Ids.parse(text).map(RecordingId::new);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
