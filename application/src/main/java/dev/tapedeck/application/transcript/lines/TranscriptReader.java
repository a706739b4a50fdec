package dev.tapedeck.application.transcript.lines;

import dev.tapedeck.application.kernel.Kernel;
import dev.tapedeck.domain.recording.Recording;
import dev.tapedeck.domain.recording.time.RecordingTimeline;
import dev.tapedeck.domain.session.message.Message;
import dev.tapedeck.domain.transcript.Speaker;
import dev.tapedeck.domain.transcript.Transcript;
import dev.tapedeck.domain.transcript.TranscriptLine;
import dev.tapedeck.domain.transcript.TranscriptSegment;
import dev.tapedeck.domain.transcript.speech.RecordedSpeech;
import dev.tapedeck.domain.transcript.speech.SpeechReader;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads the speech of a recording and the messages of its session, on the recording's own clock. Used for transcripts
 * and captions. Thread-safe.
 */
public final class TranscriptReader {
    private static final Comparator<TranscriptLine> BY_TIME =
            Comparator.comparing(line -> Objects.requireNonNullElse(line.timestampMs(), 0L));

    private final Kernel kernel;
    private final SpeechReader speech;

    public TranscriptReader(Kernel kernel) {
        this.kernel = kernel;
        this.speech = kernel.port(SpeechReader.class);
    }

    /** The lines by time; messages in the order of their ids, and before speech of the same time. */
    public List<TranscriptLine> linesOf(Recording recording) {
        return speech.find(recording.id()).map(this::linesOf).orElseGet(List::of);
    }

    /** The same of what has been read. */
    public List<TranscriptLine> linesOf(RecordedSpeech read) {
        return lines(read.recording(), read.transcript(), read.messages());
    }

    private Instant end(Recording recording) {
        return Objects.requireNonNullElseGet(recording.heardUntil(), kernel::now);
    }

    private List<TranscriptLine> lines(Recording recording, Optional<Transcript> transcript, List<Message> messages) {
        Stream<TranscriptLine> spoken = transcript.stream().flatMap(TranscriptReader::spoken);
        return Stream.concat(written(recording, messages), spoken)
                .sorted(BY_TIME)
                .toList();
    }

    /** The messages up to the end as lines; none before the first media. */
    private Stream<TranscriptLine> written(Recording recording, List<Message> messages) {
        Instant start = recording.times().startedAt();
        if (start == null || messages.isEmpty()) {
            return Stream.empty();
        }
        Instant end = end(recording);
        RecordingTimeline timeline = RecordingTimeline.of(recording, end);
        return messages.stream()
                .filter(message -> !message.createdAt().isAfter(end))
                .map(message -> line(message, start, timeline));
    }

    private static Stream<TranscriptLine> spoken(Transcript transcript) {
        Map<UUID, String> names = transcript.speakers().stream().collect(Collectors.toMap(Speaker::id, Speaker::name));
        return transcript.segments().stream().map(segment -> line(segment, names));
    }

    private static TranscriptLine line(TranscriptSegment segment, Map<UUID, String> names) {
        String name = Objects.requireNonNullElse(names.get(segment.speaker()), Speaker.UNKNOWN);
        return new TranscriptLine(name, segment.text(), segment.startMs(), segment.endMs());
    }

    /** Maps a time to the recording's clock. A recording of tracks only has no gaps removed. */
    private static TranscriptLine line(Message message, Instant start, RecordingTimeline timeline) {
        Duration offset = timeline.isEmpty()
                ? Duration.between(start, message.createdAt())
                : timeline.offsetOf(message.createdAt());
        return new TranscriptLine(message.role(), message.content(), Math.max(0, offset.toMillis()));
    }
}
