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
import dev.tapedeck.domain.recording.repository.RecordingQuery;
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
        return recordings.find(actor, id).map(this::of);
    }

    @Override
    public Optional<RecordedSpeech> find(RecordingId id) {
        return recordings.find(id).map(this::of);
    }

    private RecordedSpeech of(Recording recording) {
        RecordingId id = recording.id();
        return new RecordedSpeech(
                recording,
                transcripts.find(id),
                messagesOf(recording),
                jobs.isDead(new JobKey(JobName.TRANSCRIBE, id.toString())));
    }

    private List<Message> messagesOf(Recording recording) {
        SessionId session = recording.links().session();
        Instant start = recording.times().startedAt();
        if (session == null || start == null) {
            return List.of();
        }
        List<Recording> ofSession = recordings.list(ofSession(session)).recordings();
        return messages.between(session, start.minus(BEFORE_START), end(recording), MESSAGES_MAX).stream()
                .filter(message -> !EarlierRecordings.have(message, recording, ofSession))
                .toList();
    }

    private static RecordingQuery ofSession(SessionId session) {
        return new RecordingQuery(null, null, session, null, null, null, null, 1, RecordingQuery.PAGE_SIZE_MAX);
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
