package dev.tapedeck.domain.transcript;

import dev.tapedeck.domain.id.CountingIds;
import dev.tapedeck.domain.id.RecordingId;
import dev.tapedeck.domain.id.SettableClock;
import dev.tapedeck.domain.transcript.Transcript.Origin;
import java.util.List;
import java.util.stream.IntStream;

/** Transcripts with fresh ids. Times are in microseconds. */
public final class TranscriptFixtures {
    private static final CountingIds IDS = new CountingIds();

    private TranscriptFixtures() {}

    public static Speaker speaker(String name) {
        return new Speaker(IDS.next(), name, "stay-of-" + name);
    }

    /** Ann and Bea speak in turn, each text within a second of its own. */
    public static Transcript conversation(RecordingId recording, Origin origin, String... texts) {
        List<Speaker> speakers = List.of(speaker("Ann"), speaker("Bea"));
        List<TranscriptSegment> segments = IntStream.range(0, texts.length)
                .mapToObj(number -> new TranscriptSegment(
                        speakers.get(number % 2).id(), number * 1_000L, number * 1_000L + 900, texts[number]))
                .toList();
        return of(recording, origin, speakers, segments);
    }

    public static Transcript of(
            RecordingId recording, Origin origin, List<Speaker> speakers, List<TranscriptSegment> segments) {
        return new Transcript(
                IDS.next(), recording, "A conversation", "en", origin, speakers, segments, SettableClock.START);
    }
}
