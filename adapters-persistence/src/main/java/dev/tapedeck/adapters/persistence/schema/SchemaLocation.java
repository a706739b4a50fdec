package dev.tapedeck.adapters.persistence.schema;

import dev.tapedeck.adapters.persistence.database.Database;
import dev.tapedeck.adapters.persistence.database.SchemaName;
import dev.tapedeck.adapters.persistence.database.SqlFiles;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Creates our own schema before the first migration, and moves the tables of the previous release into it, which used
 * the first schema of its search path, mostly {@code public}. Runs in one transaction under a lock: of several nodes
 * that start at once, only the first one moves the tables, and an interrupted move is rolled back.
 */
final class SchemaLocation {
    private static final Logger LOG = LoggerFactory.getLogger(SchemaLocation.class);
    private static final SqlFiles SQL = SqlFiles.of(SchemaLocation.class);
    private static final String PREVIOUS = "/* previous */";

    private final Database database;
    private final SchemaName schema;

    SchemaLocation(Database database) {
        this.database = database;
        this.schema = database.schema();
    }

    /**
     * Does nothing when the schema is already in use.
     *
     * @throws IllegalStateException when the role may not create it
     */
    void prepare() {
        database.asSystem().change("prepare the schema " + schema.value(), this::prepare);
    }

    private void prepare(Handle handle) {
        handle.createQuery(SQL.get("lock")).mapToMap().one();
        if (is(handle, "hasHistory")) {
            return;
        }
        if (!is(handle, "exists")) {
            create(handle);
        }
        previous(handle).ifPresent(previous -> move(handle, previous));
    }

    private boolean is(Handle handle, String question) {
        return handle.createQuery(SQL.get(question))
                .bind("schema", schema.value())
                .mapTo(boolean.class)
                .one();
    }

    private void create(Handle handle) {
        if (!handle.createQuery(SQL.get("mayCreate")).mapTo(boolean.class).one()) {
            throw new IllegalStateException("the role may not create the schema " + schema.value()
                    + ". Run: create schema " + schema.value() + " authorization <role>;");
        }
        handle.execute("create schema " + schema.quoted());
    }

    /** The schema of an installation of the previous release. */
    private Optional<String> previous(Handle handle) {
        return handle.createQuery(SQL.get("histories")).bind("schema", schema.value()).mapTo(String.class).stream()
                .filter(candidate -> handle.createQuery(of(candidate, "isOurs"))
                        .mapTo(boolean.class)
                        .one())
                .findFirst();
    }

    private void move(Handle handle, String previous) {
        List<String> scripts =
                handle.createQuery(of(previous, "scripts")).mapTo(String.class).list();
        List<MigratedObject> objects = MigratedObject.madeBy(scripts);
        objects.forEach(object -> handle.execute(object.move(previous, schema)));
        handle.execute(of(previous, "leaveMark"));
        LOG.info("Moved {} tables and functions from schema {} to {}", objects.size(), previous, schema.value());
    }

    private static String of(String previous, String statement) {
        return SQL.get(statement).replace(PREVIOUS, previous);
    }
}
