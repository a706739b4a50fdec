package dev.tapedeck.application.transcript;

import dev.tapedeck.domain.access.Actor;
import dev.tapedeck.domain.id.RecordingId;
import dev.tapedeck.domain.recording.Recording;
import dev.tapedeck.domain.transcript.Speaker;
import dev.tapedeck.domain.transcript.SpokenCue;
import dev.tapedeck.domain.transcript.TranscriptLine;
import dev.tapedeck.domain.transcript.search.SearchHit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Inbound port: reads, searches, uploads and corrects transcripts. Thread-safe. */
public interface Transcripts {
    /**
     * The current transcript.
     *
     * @return empty when the actor has no recording with this id
     */
    Optional<View> read(Actor actor, RecordingId recording);

    /**
     * A recording with the lines of its transcript, read in one round trip.
     *
     * @return empty when the actor has no recording with this id
     */
    Optional<Detail> detail(Actor actor, RecordingId recording);

    /**
     * Searches the titles and transcripts of the actor's recordings.
     *
     * @param query 1 to 200 characters
     * @param limit 1 to 100
     * @throws dev.tapedeck.domain.id.InvalidValue when query or limit is out of range
     */
    List<SearchHit> search(Actor actor, String query, int limit);

    /** Whether the actor has a recording with this id, which is to be asked before a transcript is read. */
    boolean canUpload(Actor actor, RecordingId recording);

    /**
     * Stores an uploaded transcript in place of the existing one. A transcriber does not replace it.
     *
     * @return false when the actor has no recording with this id
     * @throws dev.tapedeck.domain.id.InvalidValue when a value breaks its rule; nothing was changed
     */
    boolean upload(Upload upload);

    /**
     * Corrects the name of a speaker.
     *
     * @param name 1 to 100 characters
     * @return false when the actor has no recording with this id, or it has no such speaker
     * @throws dev.tapedeck.domain.id.InvalidValue when the name breaks its rule
     */
    boolean renameSpeaker(Actor actor, RecordingId recording, UUID speaker, String name);

    /**
     * A transcript, with the messages of the session between its lines.
     *
     * @param status status of the transcript; there may be messages without a transcript
     * @param title title of the transcript, null without one
     * @param language as the transcriber names it, null when not known
     * @param speakers the speakers, from the tracks while there is no transcript; authors of messages are not among
     *     them
     * @param lines lines by time
     */
    record View(
            Status status,
            @Nullable String title,
            @Nullable String language,
            List<Speaker> speakers,
            List<TranscriptLine> lines) {
        public View {
            speakers = List.copyOf(speakers);
            lines = List.copyOf(lines);
        }
    }

    /** A recording with the status and the lines of its transcript, as in {@link View}. */
    record Detail(Recording recording, Status status, List<TranscriptLine> lines) {
        public Detail {
            lines = List.copyOf(lines);
        }
    }

    /** The status of a transcript. */
    enum Status {
        /** There is nothing to transcribe, or not yet. */
        NONE,
        /** It is being transcribed. */
        PENDING,
        DONE,
        /** The job is dead; an operator can retry it. */
        FAILED,
        /** This installation has no transcriber. A transcript can be uploaded. */
        UNAVAILABLE
    }

    /**
     * An uploaded transcript.
     *
     * @param title 1 to 200 characters, null for the recording's
     * @param language at most 50 characters, or null
     * @param cues at most 20,000; each name is one speaker
     */
    record Upload(
            Actor actor,
            RecordingId recording,
            @Nullable String title,
            @Nullable String language,
            List<SpokenCue> cues) {
        public Upload {
            cues = List.copyOf(cues);
        }
    }
}
