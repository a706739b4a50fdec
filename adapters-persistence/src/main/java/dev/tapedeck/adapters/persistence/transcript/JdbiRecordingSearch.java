package dev.tapedeck.adapters.persistence.transcript;

import dev.tapedeck.adapters.persistence.database.Database;
import dev.tapedeck.adapters.persistence.database.Row;
import dev.tapedeck.adapters.persistence.database.SearchQuery;
import dev.tapedeck.adapters.persistence.database.SqlFiles;
import dev.tapedeck.adapters.persistence.database.Transactions;
import dev.tapedeck.domain.access.Actor;
import dev.tapedeck.domain.id.RecordingId;
import dev.tapedeck.domain.transcript.search.RecordingSearch;
import dev.tapedeck.domain.transcript.search.SearchHit;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/** Full-text search in PostgreSQL. Words are compared without stemming, as recordings may have any language. */
public final class JdbiRecordingSearch implements RecordingSearch {
    private static final String SEARCH =
            HeardEarlier.excludedFrom(SqlFiles.of(JdbiRecordingSearch.class).get("search"));

    private final Database database;

    public JdbiRecordingSearch(Database database) {
        this.database = database;
    }

    @Override
    public List<SearchHit> search(Actor actor, String words, int limit) {
        String query = SearchQuery.query(words);
        if (query.isEmpty()) {
            return List.of();
        }
        Transactions asked = database.as(actor);
        return asked.run(
                "search recordings",
                handle -> handle.createQuery(SEARCH)
                        .bind("ownerLexeme", asked.visibility().lexeme())
                        .bind("words", query)
                        .bind("patterns", SearchQuery.patterns(words))
                        .bind("limit", limit)
                        .map((results, context) -> hit(results, words))
                        .list());
    }

    private static SearchHit hit(ResultSet results, String words) throws SQLException {
        Row row = new Row(results);
        return new SearchHit(
                new RecordingId(row.uuid("recording_id")),
                row.text("title"),
                row.enumerated(SearchHit.Field.class, "field"),
                Snippets.of(row.text("words"), words),
                row.numberOrNull("timestamp_ms"),
                row.instant("created_at"));
    }
}
