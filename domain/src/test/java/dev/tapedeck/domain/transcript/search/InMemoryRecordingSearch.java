package dev.tapedeck.domain.transcript.search;

import dev.tapedeck.domain.access.Actor;
import dev.tapedeck.domain.id.SessionId;
import dev.tapedeck.domain.recording.Recording;
import dev.tapedeck.domain.session.message.Message;
import dev.tapedeck.domain.session.message.MessageRepository;
import dev.tapedeck.domain.transcript.EarlierRecordings;
import dev.tapedeck.domain.transcript.TranscriptRepository;
import dev.tapedeck.domain.transcript.TranscriptSegment;
import dev.tapedeck.domain.transcript.search.SearchHit.Field;
import dev.tapedeck.domain.transcript.speech.SpeechReader;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Looks through everything there is. Thread-safe. */
public final class InMemoryRecordingSearch implements RecordingSearch {
    private static final int MESSAGES_MAX = 10_000;
    private static final int SNIPPET_LENGTH_MAX = 300;

    private final Supplier<List<Recording>> recordings;
    private final MessageRepository messages;
    private final TranscriptRepository transcripts;

    public InMemoryRecordingSearch(
            Supplier<List<Recording>> recordings, MessageRepository messages, TranscriptRepository transcripts) {
        this.recordings = recordings;
        this.messages = messages;
        this.transcripts = transcripts;
    }

    @Override
    public List<SearchHit> search(Actor actor, String words, int limit) {
        List<String> wanted = Arrays.stream(lower(words).strip().split("\\s+"))
                .filter(word -> !word.isEmpty())
                .toList();
        if (wanted.isEmpty()) {
            return List.of();
        }
        return recordings.get().stream()
                .filter(recording -> actor.owns(recording.owner()) && !recording.isDeleted())
                .sorted(Comparator.comparing((Recording r) -> r.times().createdAt())
                        .reversed())
                .flatMap(recording -> hits(recording, wanted))
                .limit(limit)
                .toList();
    }

    private Stream<SearchHit> hits(Recording recording, List<String> wanted) {
        String title = recording.details().title();
        String described =
                title + " " + Objects.requireNonNullElse(recording.details().description(), "");
        Stream<SearchHit> inTitle = Stream.of(described)
                .filter(text -> hasAll(text, wanted))
                .map(text -> hit(recording, Field.TITLE, snippet(text.strip(), wanted), null));
        Stream<SearchHit> inMessages = messages(recording)
                .filter(message -> hasAll(message.content(), wanted))
                .map(message ->
                        hit(recording, Field.MESSAGE, snippet(message.content(), wanted), offset(recording, message)));
        return Stream.of(inTitle, inMessages, inSpeech(recording, wanted)).flatMap(hits -> hits);
    }

    private Stream<SearchHit> inSpeech(Recording recording, List<String> wanted) {
        return transcripts.find(recording.id()).stream()
                .flatMap(transcript -> transcript.segments().stream())
                .filter(segment -> hasAll(segment.text(), wanted))
                .sorted(Comparator.comparing(TranscriptSegment::startMs))
                .map(segment -> hit(recording, Field.SPEECH, snippet(segment.text(), wanted), segment.startMs()));
    }

    private Stream<Message> messages(Recording recording) {
        SessionId session = recording.links().session();
        Instant start = recording.times().startedAt();
        if (session == null || start == null) {
            return Stream.empty();
        }
        Instant end = Objects.requireNonNullElse(recording.heardUntil(), Instant.MAX);
        return messages.between(session, start.minus(SpeechReader.BEFORE_START), end, MESSAGES_MAX).stream()
                .filter(message -> !EarlierRecordings.have(message, recording, recordings.get()));
    }

    private static long offset(Recording recording, Message message) {
        Instant start = Objects.requireNonNull(recording.times().startedAt());
        return Math.max(0, Duration.between(start, message.createdAt()).toMillis());
    }

    private static SearchHit hit(Recording recording, Field field, String snippet, @Nullable Long timestampMs) {
        Instant recordedAt = recording.times().createdAt();
        return new SearchHit(recording.id(), recording.details().title(), field, snippet, timestampMs, recordedAt);
    }

    private static String snippet(String text, List<String> wanted) {
        int found = lower(text).indexOf(wanted.get(0));
        int start = Math.max(0, found - SNIPPET_LENGTH_MAX / 2);
        return text.substring(start, Math.min(text.length(), start + SNIPPET_LENGTH_MAX));
    }

    private static boolean hasAll(String text, List<String> wanted) {
        return wanted.stream().allMatch(lower(text)::contains);
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
