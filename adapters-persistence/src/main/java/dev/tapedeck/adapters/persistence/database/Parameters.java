package dev.tapedeck.adapters.persistence.database;

import java.sql.Types;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.argument.NamedArgumentFinder;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/**
 * The named parameters of a statement. Each has its type, so that binding needs no type detection, which is too slow
 * for statements that run many times a second. Not thread-safe.
 */
public final class Parameters implements NamedArgumentFinder {
    private final Map<String, Argument> arguments = new HashMap<>();

    public Parameters text(String name, @Nullable String value) {
        return put(name, (position, statement, context) -> statement.setString(position, value));
    }

    public Parameters uuid(String name, @Nullable UUID value) {
        return put(name, (position, statement, context) -> statement.setObject(position, value, Types.OTHER));
    }

    /** A {@code timestamptz}. */
    public Parameters instant(String name, @Nullable Instant value) {
        return put(
                name,
                (position, statement, context) -> statement.setObject(
                        position,
                        value == null ? null : InstantArgumentFactory.bound(value),
                        Types.TIMESTAMP_WITH_TIMEZONE));
    }

    /** A {@code bigint}. */
    public Parameters number(String name, @Nullable Long value) {
        return put(name, (position, statement, context) -> statement.setObject(position, value, Types.BIGINT));
    }

    public Parameters integer(String name, int value) {
        return put(name, (position, statement, context) -> statement.setInt(position, value));
    }

    public Parameters truth(String name, @Nullable Boolean value) {
        return put(name, (position, statement, context) -> statement.setObject(position, value, Types.BOOLEAN));
    }

    /** A {@code text[]}. */
    public Parameters texts(String name, Collection<String> values) {
        return put(
                name,
                (position, statement, context) -> statement.setArray(
                        position, statement.getConnection().createArrayOf("text", values.toArray())));
    }

    private Parameters put(String name, Argument argument) {
        arguments.put(name, argument);
        return this;
    }

    @Override
    public Optional<Argument> find(String name, StatementContext context) {
        return Optional.ofNullable(arguments.get(name));
    }

    @Override
    public Collection<String> getNames() {
        return arguments.keySet();
    }
}
