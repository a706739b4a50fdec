package dev.tapedeck.adapters.persistence.database;

import dev.tapedeck.domain.access.UserId;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jdbi.v3.core.statement.Update;
import org.jspecify.annotations.Nullable;

/**
 * Which rows are seen: by a person those that it owns, and no deleted recordings; by the system all. The one place
 * with that rule. Statements name the rows that it is about in a comment before {@code true}, so that they can be run as
 * they are: {@code /* owned: s *}{@code / true} for the owner of a row, {@code /* visible: r *}{@code / true} for a
 * recording.
 */
public final class Visibility {
    private static final Pattern OWNED = Pattern.compile("/\\* owned: (\\w+) \\*/ true");
    private static final Pattern VISIBLE = Pattern.compile("/\\* visible: (\\w+) \\*/ true");
    private static final String ACTOR = "actor";
    private static final Map<String, String> PERSONAL = new ConcurrentHashMap<>();

    private final @Nullable UserId person;

    Visibility(@Nullable UserId person) {
        this.person = person;
    }

    /** A query with the rule in it. */
    public Query query(Handle handle, String statement) {
        return bind(handle.createQuery(in(statement)));
    }

    /** An update with the rule in it. */
    public Update update(Handle handle, String statement) {
        return bind(handle.createUpdate(in(statement)));
    }

    /** A statement with the rule in it, for {@link #bind}; rendered once, so that statements vary in few ways only. */
    public String in(String statement) {
        return person == null ? statement : PERSONAL.computeIfAbsent(statement, Visibility::personal);
    }

    private static String personal(String statement) {
        String owned = OWNED.matcher(statement).replaceAll(Visibility.owned("$1"));
        return VISIBLE.matcher(owned).replaceAll(Visibility.visible("$1"));
    }

    private static String owned(String row) {
        return row + ".owner_id = :" + ACTOR;
    }

    private static String visible(String recording) {
        return owned(recording) + " and " + recording + ".deleted_at is null";
    }

    /** Binds who asks to a statement that the rule is in. */
    public <S extends SqlStatement<S>> S bind(S statement) {
        return person == null ? statement : statement.bind(ACTOR, person.value());
    }

    /** The lexeme that stands for the owner in indexed texts, as a query; the empty query where all are seen. */
    public String lexeme() {
        return person == null ? "" : "'@" + person + "'";
    }
}
