package dev.tapedeck.adapters.persistence.recording;

import dev.tapedeck.adapters.persistence.database.SearchWords;
import dev.tapedeck.adapters.persistence.database.WireNames;
import dev.tapedeck.domain.access.Actor;
import dev.tapedeck.domain.recording.RecordingQuery;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The conditions of a list. Each combination is a statement of its own, made of fixed parts: one statement for all,
 * with {@code :status is null or …}, would get one plan for all, and no index serves it.
 */
final class RecordingFilter {
    private static final String CONDITIONS = "/* conditions */";
    private static final String WINDOW = "/* window */";

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> values = new HashMap<>();

    private RecordingFilter() {}

    /** What the query matches, on whatever page. */
    static RecordingFilter of(Actor actor, RecordingQuery query) {
        RecordingFilter filter = new RecordingFilter();
        filter.visibleTo(actor);
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
            filter.matching(actor, query.text());
        }
        return filter;
    }

    /** The same, but only what comes after a place in the list. */
    RecordingFilter after(RecordingQuery.Position place) {
        RecordingFilter rest = new RecordingFilter();
        rest.conditions.addAll(conditions);
        rest.values.putAll(values);
        rest.add("(r.created_at, r.id) < (:afterTime, :afterId)", "afterTime", place.createdAt());
        rest.values.put("afterId", place.id().value());
        return rest;
    }

    /** A statement with the conditions put in. */
    String into(String statement) {
        return statement.replace(CONDITIONS, conditions.isEmpty() ? "true" : String.join("\n      and ", conditions));
    }

    /**
     * A statement with the conditions and the size of a page put in. As bound values, limits would be unknown to a plan
     * that is kept, so that PostgreSQL would rather plan every page anew, which takes longer than reading it.
     */
    String into(String statement, int offset, int limit) {
        return into(statement).replace(WINDOW, "limit " + limit + " offset " + offset);
    }

    Map<String, Object> values() {
        return values;
    }

    private void visibleTo(Actor actor) {
        actor.ownerFilter()
                .ifPresent(owner -> add("r.owner_id = :owner and r.deleted_at is null", "owner", owner.value()));
    }

    /** The expression is that of the index {@code recordings_by_words}, to the letter. */
    private void matching(Actor actor, String text) {
        add(
                "(array_to_tsvector(array['@' || r.owner_id::text])"
                        + " || to_tsvector('simple', r.title || ' ' || coalesce(r.description, '')))"
                        + " @@ (cast(:ownerLexeme as tsquery) && to_tsquery('simple', :words))"
                        + " and numnode(to_tsquery('simple', :words)) > 0"
                        + " and lower(r.title || ' ' || coalesce(r.description, '')) like all (:patterns)",
                "words",
                SearchWords.query(text));
        values.put("patterns", SearchWords.patterns(text));
        values.put("ownerLexeme", SearchWords.owner(actor));
    }

    private void add(String condition, String name, Object value) {
        conditions.add(condition);
        values.put(name, value);
    }
}
