package dev.tapedeck.domain.transcript;

import dev.tapedeck.domain.access.Actor;
import dev.tapedeck.domain.id.RecordingId;
import dev.tapedeck.domain.id.Texts;
import dev.tapedeck.domain.transcript.Transcript.Origin;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiPredicate;
import java.util.function.Predicate;

/** Transcripts in a map. Thread-safe. */
public final class InMemoryTranscriptRepository implements TranscriptRepository {
    private final Map<RecordingId, Transcript> transcripts = new HashMap<>();
    private final Predicate<RecordingId> isStored;
    private final BiPredicate<Actor, RecordingId> isVisible;

    /**
     * @param isStored whether a recording is there
     * @param isVisible whether an actor may see a recording, and it is there
     */
    public InMemoryTranscriptRepository(Predicate<RecordingId> isStored, BiPredicate<Actor, RecordingId> isVisible) {
        this.isStored = isStored;
        this.isVisible = isVisible;
    }

    @Override
    public synchronized void save(Actor actor, Transcript transcript) {
        if (isVisible.test(actor, transcript.recording())) {
            save(transcript);
        }
    }

    @Override
    public synchronized void save(Transcript transcript) {
        if (isStored.test(transcript.recording())) {
            transcripts.merge(transcript.recording(), transcript, InMemoryTranscriptRepository::lasting);
        }
    }

    private static Transcript lasting(Transcript known, Transcript fresh) {
        return known.origin() == Origin.UPLOADED && fresh.origin() == Origin.TRANSCRIBED ? known : fresh;
    }

    @Override
    public synchronized Optional<Transcript> find(Actor actor, RecordingId recording) {
        return Optional.ofNullable(transcripts.get(recording)).filter(found -> isVisible.test(actor, recording));
    }

    @Override
    public synchronized Optional<Transcript> find(RecordingId recording) {
        return Optional.ofNullable(transcripts.get(recording));
    }

    @Override
    public synchronized boolean rename(Actor actor, RecordingId recording, UUID speaker, String name) {
        Texts.required("name", name, Speaker.NAME_LENGTH_MAX);
        Optional<Transcript> found = find(actor, recording)
                .filter(transcript -> transcript.speakers().stream()
                        .anyMatch(known -> known.id().equals(speaker)));
        found.ifPresent(transcript -> transcripts.put(recording, renamed(transcript, speaker, name)));
        return found.isPresent();
    }

    private static Transcript renamed(Transcript transcript, UUID speaker, String name) {
        List<Speaker> speakers = transcript.speakers().stream()
                .map(known -> known.id().equals(speaker) ? new Speaker(speaker, name, known.participant()) : known)
                .toList();
        return new Transcript(
                transcript.id(),
                transcript.recording(),
                transcript.title(),
                transcript.language(),
                transcript.origin(),
                speakers,
                transcript.segments(),
                transcript.createdAt());
    }

    public synchronized void forget(RecordingId recording) {
        transcripts.remove(recording);
    }
}
