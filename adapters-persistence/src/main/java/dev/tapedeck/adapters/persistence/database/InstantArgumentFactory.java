package dev.tapedeck.adapters.persistence.database;

import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.jdbi.v3.core.argument.AbstractArgumentFactory;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.config.ConfigRegistry;

/**
 * Binds instants as {@code timestamptz}, in UTC and cut to the microseconds that PostgreSQL keeps: {@code
 * java.sql.Timestamp} would use the JVM's time zone, and the server would round. Times beyond the range of PostgreSQL
 * are bound as infinity, so that {@link Instant#MAX} compares as expected.
 */
final class InstantArgumentFactory extends AbstractArgumentFactory<Instant> {
    private static final Instant EARLIEST = Instant.parse("-4712-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("+294276-12-31T00:00:00Z");

    InstantArgumentFactory() {
        super(Types.TIMESTAMP_WITH_TIMEZONE);
    }

    @Override
    protected Argument build(Instant value, ConfigRegistry config) {
        return (position, statement, context) -> statement.setObject(position, bound(value));
    }

    /** The driver maps the minimum and the maximum to infinity. */
    static OffsetDateTime bound(Instant value) {
        if (value.isAfter(LATEST)) {
            return OffsetDateTime.MAX;
        }
        if (value.isBefore(EARLIEST)) {
            return OffsetDateTime.MIN;
        }
        return value.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
    }
}
