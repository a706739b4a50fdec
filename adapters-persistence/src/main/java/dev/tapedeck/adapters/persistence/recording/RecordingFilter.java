package dev.tapedeck.adapters.persistence.recording;

import dev.tapedeck.adapters.persistence.database.SearchQuery;
import dev.tapedeck.adapters.persistence.database.Visibility;
import dev.tapedeck.adapters.persistence.database.WireNames;
import dev.tapedeck.domain.recording.repository.RecordingQuery;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jdbi.v3.core.statement.Query;

/**
 * The conditions of a list. Each combination is a statement of its own, made of fixed parts: one statement for all,
 * with {@code :status is null or …}, would have one plan that no index supports.
 */
final class RecordingFilter {
    private static final String CONDITIONS = "/* conditions */";
    private static final String WINDOW = "/* window */";

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> values = new HashMap<>();

    private final Visibility visibility;

    private RecordingFilter(Visibility visibility) {
        this.visibility = visibility;
    }

    /** The conditions of a query, without its page. */
    static RecordingFilter of(Visibility visibility, RecordingQuery query) {
        RecordingFilter filter = new RecordingFilter(visibility);
        if (query.status() != null) {
            filter.add("r.status = :status", "status", WireNames.of(query.status()));
        }
        if (query.type() != null) {
            filter.add("r.recording_type = :type", "type", WireNames.of(query.type()));
        }
        if (query.session() != null) {
            filter.add("r.session_id = :session", "session", query.session().value());
        }
        if (query.scene() != null) {
            filter.add("r.scene_id = :scene", "scene", query.scene());
        }
        if (query.project() != null) {
            filter.add("r.project_id = :project", "project", query.project());
        }
        if (query.text() != null) {
            filter.matching(query.text());
        }
        return filter;
    }

    /** This filter, limited to recordings after a position in the list. */
    RecordingFilter after(RecordingQuery.Position place) {
        RecordingFilter rest = new RecordingFilter(visibility);
        rest.conditions.addAll(conditions);
        rest.values.putAll(values);
        rest.add("(r.created_at, r.id) < (:afterTime, :afterId)", "afterTime", place.createdAt());
        rest.values.put("afterId", place.id().value());
        return rest;
    }

    /** Inserts the conditions into a statement. */
    String into(String statement) {
        String further =
                conditions.stream().map(condition -> "\n      and " + condition).collect(Collectors.joining());
        return visibility.in(statement).replace(CONDITIONS, further);
    }

    /**
     * Inserts the conditions and the page size into a statement. With bound limits, PostgreSQL would plan every page
     * again, because a cached plan does not know them; planning takes longer than reading a page.
     */
    String into(String statement, int offset, int limit) {
        return into(statement).replace(WINDOW, "limit " + limit + " offset " + offset);
    }

    /** Binds the values of the conditions. */
    Query bind(Query query) {
        return visibility.bind(query).bindMap(values);
    }

    /** The expression must be exactly that of the index {@code recordings_by_words}. */
    private void matching(String text) {
        add(
                "(array_to_tsvector(array['@' || r.owner_id::text])"
                        + " || to_tsvector('simple', r.title || ' ' || coalesce(r.description, '')))"
                        + " @@ (cast(:ownerLexeme as tsquery) && to_tsquery('simple', :words))"
                        + " and numnode(to_tsquery('simple', :words)) > 0"
                        + " and lower(r.title || ' ' || coalesce(r.description, '')) like all (:patterns)",
                "words",
                SearchQuery.query(text));
        values.put("patterns", SearchQuery.patterns(text));
        values.put("ownerLexeme", visibility.lexeme());
    }

    private void add(String condition, String name, Object value) {
        conditions.add(condition);
        values.put(name, value);
    }
}
