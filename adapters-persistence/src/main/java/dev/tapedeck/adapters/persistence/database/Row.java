package dev.tapedeck.adapters.persistence.database;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One row of a result, read by column name. The methods that may return null say so. */
public final class Row {
    private final ResultSet results;

    public Row(ResultSet results) {
        this.results = results;
    }

    public String text(String column) throws SQLException {
        return required(column, results.getString(column));
    }

    public @Nullable String textOrNull(String column) throws SQLException {
        return results.getString(column);
    }

    public UUID uuid(String column) throws SQLException {
        return required(column, uuidOrNull(column));
    }

    public @Nullable UUID uuidOrNull(String column) throws SQLException {
        return results.getObject(column, UUID.class);
    }

    public Instant instant(String column) throws SQLException {
        return required(column, instantOrNull(column));
    }

    public @Nullable Instant instantOrNull(String column) throws SQLException {
        @Nullable OffsetDateTime time = results.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    public boolean truth(String column) throws SQLException {
        return results.getBoolean(column);
    }

    public int integer(String column) throws SQLException {
        return results.getInt(column);
    }

    public long number(String column) throws SQLException {
        return results.getLong(column);
    }

    public @Nullable Long numberOrNull(String column) throws SQLException {
        long value = results.getLong(column);
        return results.wasNull() ? null : value;
    }

    public List<String> texts(String column) throws SQLException {
        return Arrays.asList((String[]) results.getArray(column).getArray());
    }

    /** The elements of an array; empty for null, which is the result of an aggregate over no rows. */
    public <T> T[] array(String column, Class<T[]> type) throws SQLException {
        @Nullable Array array = results.getArray(column);
        return array == null
                ? type.cast(java.lang.reflect.Array.newInstance(type.getComponentType(), 0))
                : type.cast(array.getArray());
    }

    public <E extends Enum<E>> Set<E> enumeratedSet(Class<E> type, String column) throws SQLException {
        return texts(column).stream().map(name -> WireNames.parse(type, name)).collect(Collectors.toUnmodifiableSet());
    }

    public <E extends Enum<E>> E enumerated(Class<E> type, String column) throws SQLException {
        return WireNames.parse(type, text(column));
    }

    public <E extends Enum<E>> @Nullable E enumeratedOrNull(Class<E> type, String column) throws SQLException {
        @Nullable String name = textOrNull(column);
        return name == null ? null : WireNames.parse(type, name);
    }

    private static <T> T required(String column, @Nullable T value) {
        return Objects.requireNonNull(value, column);
    }
}
