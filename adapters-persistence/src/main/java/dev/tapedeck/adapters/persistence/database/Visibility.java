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
 * Decides which rows are visible: for an actor its own rows, without deleted recordings; for the system all rows.
 * Nothing else has this rule. Statements mark the place of the rule with a comment before {@code true}, so that they
 * can also be run without it: {@code /* owned: s *}{@code / true} for the owner of a row, {@code /* visible: r *}{@code
 * / true} for a recording.
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

    /** Makes a query with the rule. */
    public Query query(Handle handle, String statement) {
        return bind(handle.createQuery(in(statement)));
    }

    /** Makes an update with the rule. */
    public Update update(Handle handle, String statement) {
        return bind(handle.createUpdate(in(statement)));
    }

    /**
     * Inserts the rule into a statement, for {@link #bind}. The results are cached, so statements must have few
     * variants.
     */
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

    /** Binds the actor to a statement with the rule. */
    public <S extends SqlStatement<S>> S bind(S statement) {
        return person == null ? statement : statement.bind(ACTOR, person.value());
    }

    /** The query for the lexeme of the owner in indexed texts; the empty query when all rows are visible. */
    public String lexeme() {
        return person == null ? "" : "'@" + person + "'";
    }
}
