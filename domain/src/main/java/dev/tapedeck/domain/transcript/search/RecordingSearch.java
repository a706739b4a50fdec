package dev.tapedeck.domain.transcript.search;

import dev.tapedeck.domain.access.Actor;
import java.util.List;

/** Outbound port: finds words in titles, descriptions, messages and transcripts. Thread-safe. */
public interface RecordingSearch {
    /**
     * Searches the actor's recordings that are not deleted; hits of the newest recording first.
     *
     * @param words all must occur, in any order; case does not matter
     * @param limit 1 to 100
     */
    List<SearchHit> search(Actor actor, String words, int limit);
}
