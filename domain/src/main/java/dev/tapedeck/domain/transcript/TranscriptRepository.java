package dev.tapedeck.domain.transcript;

import dev.tapedeck.domain.access.Actor;
import dev.tapedeck.domain.id.RecordingId;
import java.util.Optional;
import java.util.UUID;

/**
 * Outbound port: transcripts with their speakers. Thread-safe; one call is one transaction. Throws {@link
 * dev.tapedeck.domain.id.RepositoryUnavailable} when the database cannot be reached.
 *
 * <p>Methods with an actor serve a user: the transcript of a recording that the actor may not see is absent. Methods
 * without an actor are for the system.
 */
public interface TranscriptRepository {
    /**
     * Stores a transcript in place of the recording's earlier one; an uploaded one is replaced only by another uploaded
     * one. Does nothing when the recording is absent.
     */
    void save(Actor actor, Transcript transcript);

    /** As {@link #save(Actor, Transcript)}, for any owner of the recording. */
    void save(Transcript transcript);

    Optional<Transcript> find(Actor actor, RecordingId recording);

    Optional<Transcript> find(RecordingId recording);

    /**
     * Renames a speaker.
     *
     * @param name 1 to {@value Speaker#NAME_LENGTH_MAX} characters
     * @return false when the recording has no such speaker
     * @throws dev.tapedeck.domain.id.InvalidValue when the name is invalid
     */
    boolean rename(Actor actor, RecordingId recording, UUID speaker, String name);
}
