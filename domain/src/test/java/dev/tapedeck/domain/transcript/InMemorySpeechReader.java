package dev.tapedeck.domain.transcript;

import dev.tapedeck.domain.access.Actor;
import dev.tapedeck.domain.id.RecordingId;
import dev.tapedeck.domain.id.SessionId;
import dev.tapedeck.domain.job.JobKey;
import dev.tapedeck.domain.job.JobName;
import dev.tapedeck.domain.job.JobQueue;
import dev.tapedeck.domain.recording.Recording;
import dev.tapedeck.domain.recording.RecordingStatus;
import dev.tapedeck.domain.recording.RecordingTimes;
import dev.tapedeck.domain.recording.repository.RecordingRepository;
import dev.tapedeck.domain.session.message.Message;
import dev.tapedeck.domain.session.message.MessageRepository;
import dev.tapedeck.domain.transcript.speech.RecordedSpeech;
import dev.tapedeck.domain.transcript.speech.SpeechReader;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Asks the other ports one after the other. Thread-safe. */
public record InMemorySpeechReader(
        RecordingRepository recordings, TranscriptRepository transcripts, MessageRepository messages, JobQueue jobs)
        implements SpeechReader {
    @Override
    public Optional<RecordedSpeech> find(Actor actor, RecordingId id) {
        return recordings
                .find(actor, id)
                .map(recording -> new RecordedSpeech(
                        recording,
                        transcripts.find(actor, id),
                        messagesOf(actor, recording),
                        jobs.isDead(new JobKey(JobName.TRANSCRIBE, id.toString()))));
    }

    private List<Message> messagesOf(Actor actor, Recording recording) {
        SessionId session = recording.links().session();
        Instant start = recording.times().startedAt();
        return session == null || start == null
                ? List.of()
                : messages.between(actor, session, start.minus(BEFORE_START), end(recording), MESSAGES_MAX);
    }

    private static Instant end(Recording recording) {
        RecordingTimes times = recording.times();
        boolean isOver = recording.status().isTerminal() || recording.status() == RecordingStatus.PROCESSING;
        Instant ended = times.endedAt();
        Instant stopAsked = times.stopAskedAt();
        if (!isOver || ended == null) {
            return Instant.MAX;
        }
        return stopAsked != null && stopAsked.isAfter(ended) ? stopAsked : ended;
    }
}
