package dev.tapedeck.domain.transcript;

import dev.tapedeck.domain.recording.Recording;
import dev.tapedeck.domain.session.message.Message;
import dev.tapedeck.domain.transcript.speech.SpeechReader;
import java.time.Instant;
import java.util.Collection;
import java.util.Objects;

/** Whether a message belongs to an earlier recording of its session. */
public final class EarlierRecordings {
    private EarlierRecordings() {}

    /** @param all may have recordings of other sessions */
    public static boolean have(Message message, Recording recording, Collection<Recording> all) {
        Instant start = Objects.requireNonNull(recording.times().startedAt());
        return message.createdAt().isBefore(start)
                && all.stream().anyMatch(other -> isEarlier(other, recording, start) && hears(other, message));
    }

    private static boolean isEarlier(Recording other, Recording recording, Instant start) {
        Instant began = other.times().startedAt();
        return began != null
                && began.isBefore(start)
                && !other.isDeleted()
                && Objects.equals(other.links().session(), recording.links().session());
    }

    private static boolean hears(Recording recording, Message message) {
        Instant from = Objects.requireNonNull(recording.times().startedAt()).minus(SpeechReader.BEFORE_START);
        Instant until = Objects.requireNonNullElse(recording.heardUntil(), Instant.MAX);
        Instant at = message.createdAt();
        return !at.isBefore(from) && !at.isAfter(until);
    }
}
