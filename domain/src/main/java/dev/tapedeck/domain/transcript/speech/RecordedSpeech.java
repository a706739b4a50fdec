package dev.tapedeck.domain.transcript.speech;

import dev.tapedeck.domain.recording.Recording;
import dev.tapedeck.domain.session.message.Message;
import dev.tapedeck.domain.transcript.Transcript;
import java.util.List;
import java.util.Optional;

/**
 * A recording with all that was said and written in it.
 *
 * @param messages the messages of its session, by time, then id; none before its first media. From {@link
 *     SpeechReader#BEFORE_START} before that to its last media or, as media may lag behind the clock, to the request to
 *     stop it; without an end while it goes on
 * @param isTranscriptionDead whether its transcription was given up
 */
public record RecordedSpeech(
        Recording recording, Optional<Transcript> transcript, List<Message> messages, boolean isTranscriptionDead) {
    public RecordedSpeech {
        messages = List.copyOf(messages);
    }
}
