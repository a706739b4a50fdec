package dev.tapedeck.application.transcript;

import dev.tapedeck.domain.id.SessionId;
import dev.tapedeck.domain.recording.Recording;
import dev.tapedeck.domain.recording.RecordingTimeline;
import dev.tapedeck.domain.session.Message;
import dev.tapedeck.domain.session.SessionRepository;
import dev.tapedeck.domain.transcript.TranscriptLine;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;

/** The messages of a recording's session on the recording's own clock. Shared by transcripts and captions. */
public final class TranscriptReader {
    /** What was said just before the first picture still belongs to the recording. */
    private static final Duration BEFORE_START = Duration.ofSeconds(5);

    private static final int LINES_MAX = 50_000;

    private final SessionRepository sessions;
    private final InstantSource clock;

    public TranscriptReader(SessionRepository sessions, InstantSource clock) {
        this.sessions = sessions;
        this.clock = clock;
    }

    /** By time, then id; empty before the first media, and for a recording without a session. */
    public List<TranscriptLine> linesOf(Recording recording) {
        SessionId session = recording.links().session();
        Instant start = recording.times().startedAt();
        if (session == null || start == null) {
            return List.of();
        }
        Instant end = Objects.requireNonNullElseGet(recording.times().endedAt(), clock::instant);
        RecordingTimeline timeline = RecordingTimeline.of(recording, end);
        return sessions.messages(session, start.minus(BEFORE_START), end, LINES_MAX).stream()
                .map(message -> line(message, start, timeline))
                .toList();
    }

    /** Where only tracks were recorded, nothing was cut out either. */
    private static TranscriptLine line(Message message, Instant start, RecordingTimeline timeline) {
        Duration offset = timeline.isEmpty()
                ? Duration.between(start, message.createdAt())
                : timeline.offsetOf(message.createdAt());
        return new TranscriptLine(message.role(), message.content(), Math.max(0, offset.toMillis()));
    }
}
