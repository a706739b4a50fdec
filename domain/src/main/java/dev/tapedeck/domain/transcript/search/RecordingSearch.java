package dev.tapedeck.domain.transcript.search;

import dev.tapedeck.domain.access.Actor;
import java.util.List;

/** Outbound port: finds words in titles, descriptions, messages and transcripts. Thread-safe. */
public interface RecordingSearch {
    /**
     * Hits in the actor's recordings that are not deleted, newest recording first.
     *
     * @param words all must occur, in any order; upper and lower case are the same
     * @param limit 1 to 100
     */
    List<SearchHit> search(Actor actor, String words, int limit);
}
