package dev.tapedeck.application.track;

import dev.tapedeck.domain.recording.Recording;
import dev.tapedeck.domain.transcript.Speaker;
import dev.tapedeck.domain.transcript.Transcriber.Speech;
import dev.tapedeck.domain.transcript.Transcript;
import dev.tapedeck.domain.transcript.TranscriptSegment;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Merges the utterances of all speakers, each on the clock of its track, into one transcript. Not thread-safe. */
final class SpokenTranscript {
    private final List<Speaker> speakers = new ArrayList<>();
    private final List<TranscriptSegment> segments = new ArrayList<>();
    private @Nullable String language;

    void add(Speaker speaker) {
        speakers.add(speaker);
    }

    /** @param place maps a time of the track to a time of the recording */
    void add(UUID speaker, UnaryOperator<Duration> place, Speech speech) {
        speech.utterances()
                .forEach(said -> segments.add(new TranscriptSegment(
                        speaker,
                        place.apply(said.start()).toMillis(),
                        place.apply(said.end()).toMillis(),
                        said.text())));
        language = language == null ? speech.language() : language;
    }

    /** The transcript, by time, then in the order of the speakers. Names that users have corrected are kept. */
    Transcript transcript(UUID id, Recording recording, Optional<Transcript> before, Instant now) {
        Map<UUID, String> corrected = before.map(Transcript::speakers).orElse(List.of()).stream()
                .collect(Collectors.toMap(Speaker::id, Speaker::name));
        List<Speaker> named = speakers.stream()
                .map(speaker -> new Speaker(
                        speaker.id(),
                        Objects.requireNonNullElse(corrected.get(speaker.id()), speaker.name()),
                        speaker.participant()))
                .toList();
        List<UUID> order = speakers.stream().map(Speaker::id).toList();
        List<TranscriptSegment> merged = segments.stream()
                .sorted(Comparator.comparingLong(TranscriptSegment::startMs)
                        .thenComparingInt(segment -> order.indexOf(segment.speaker())))
                .toList();
        String title = recording.details().title();
        return new Transcript(id, recording.id(), title, language, Transcript.Origin.TRANSCRIBED, named, merged, now);
    }
}
