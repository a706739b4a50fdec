package dev.tapedeck.domain.transcript;

import dev.tapedeck.domain.access.Actor;
import dev.tapedeck.domain.id.RecordingId;
import java.util.Optional;
import java.util.UUID;

/**
 * Outbound port: transcripts with their speakers. Thread-safe; one call is one transaction. Throws {@link
 * dev.tapedeck.domain.id.RepositoryUnavailable} when the database cannot be reached.
 *
 * <p>Methods with an actor serve a person: the transcript of a recording that the actor may not see is absent. Methods
 * without one are the system's.
 */
public interface TranscriptRepository {
    /**
     * Keeps a transcript in place of the recording's earlier one; one that was uploaded gives way only to another.
     * Nothing when the recording is absent.
     */
    void save(Actor actor, Transcript transcript);

    /** As {@link #save(Actor, Transcript)}, whoever owns the recording. */
    void save(Transcript transcript);

    Optional<Transcript> find(Actor actor, RecordingId recording);

    Optional<Transcript> find(RecordingId recording);

    /**
     * Gives a speaker another name.
     *
     * @param name 1 to {@value Speaker#NAME_LENGTH_MAX} characters
     * @return false when the recording has no such speaker
     * @throws dev.tapedeck.domain.id.InvalidValue when it cannot be a name
     */
    boolean rename(Actor actor, RecordingId recording, UUID speaker, String name);
}
