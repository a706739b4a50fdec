package dev.tapedeck.application.transcript;

import dev.tapedeck.domain.access.Actor;
import dev.tapedeck.domain.transcript.SearchHit;
import java.util.List;

/** Finds words in the actor's recordings. */
@FunctionalInterface
public interface SearchRecordingsUseCase {
    /**
     * Searches titles and what was said.
     *
     * @param words 1 to 200 characters
     * @param limit 1 to 100
     * @throws dev.tapedeck.domain.id.InvalidValue when they are not
     */
    List<SearchHit> search(Actor actor, String words, int limit);
}
