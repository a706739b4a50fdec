package dev.tapedeck.application.transcript;

import dev.tapedeck.domain.access.Actor;
import dev.tapedeck.domain.id.InvalidValue;
import dev.tapedeck.domain.id.Texts;
import dev.tapedeck.domain.transcript.RecordingSearch;
import dev.tapedeck.domain.transcript.SearchHit;
import java.util.List;

/** Checks what is searched for, and searches. */
final class SearchRecordingsService implements SearchRecordingsUseCase {
    private static final int WORDS_LENGTH_MAX = 200;
    private static final int LIMIT_MAX = 100;

    private final RecordingSearch search;

    SearchRecordingsService(RecordingSearch search) {
        this.search = search;
    }

    @Override
    public List<SearchHit> search(Actor actor, String words, int limit) {
        if (limit < 1 || limit > LIMIT_MAX) {
            throw new InvalidValue("limit", "must be between 1 and " + LIMIT_MAX);
        }
        return search.search(actor, Texts.required("q", words, WORDS_LENGTH_MAX), limit);
    }
}
