package dev.tapedeck.adapters.persistence.schema;

import dev.tapedeck.adapters.persistence.database.Database;
import dev.tapedeck.adapters.persistence.database.SchemaName;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/** Describes a schema in a form that is easy to compare and to review: a line per column, constraint and index. */
final class SchemaDump {
    private static final String COLUMNS = """
            select format('column %s.%s %s%s%s', c.relname, a.attname, format_type(a.atttypid, a.atttypmod),
                case when a.attnotnull then ' not null' else '' end,
                coalesce(' default ' || pg_get_expr(d.adbin, d.adrelid), ''))
            from pg_attribute a
            join pg_class c on c.oid = a.attrelid and c.relkind in ('r', 'p')
            left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
            where c.relnamespace = current_schema()::regnamespace
              and a.attnum > 0 and not a.attisdropped and c.relname <> 'flyway_schema_history'
            order by c.relname, a.attnum
            """;
    private static final String CONSTRAINTS = """
            select format('constraint %s.%s %s', c.relname, k.conname, pg_get_constraintdef(k.oid))
            from pg_constraint k
            join pg_class c on c.oid = k.conrelid
            where c.relnamespace = current_schema()::regnamespace
              and k.contype <> 'n' and c.relname <> 'flyway_schema_history'
            order by c.relname, k.conname
            """;
    private static final String INDEXES = """
            select format('index %s', replace(indexdef, current_schema() || '.', ''))
            from pg_indexes
            where schemaname = current_schema() and tablename <> 'flyway_schema_history'
            order by tablename, indexname
            """;
    private static final String ROUTINES = """
            select replace(pg_get_functiondef(p.oid), current_schema() || '.', '')
            from pg_proc p
            where p.pronamespace = current_schema()::regnamespace
            order by p.proname
            """;
    private static final String TRIGGERS = """
            select replace(pg_get_triggerdef(t.oid), current_schema() || '.', '')
            from pg_trigger t
            where not t.tgisinternal
            order by t.tgname
            """;

    private SchemaDump() {}

    static String of(Database database) {
        return database.asSystem().transact("describe the schema", handle -> of(handle, database.schema()));
    }

    private static String of(Handle handle, SchemaName schema) {
        handle.execute("set local search_path to " + schema.quoted());
        return Stream.of(COLUMNS, CONSTRAINTS, INDEXES, ROUTINES, TRIGGERS)
                .map(query -> lines(handle, query))
                .collect(Collectors.joining("\n\n", "", "\n"));
    }

    private static String lines(Handle handle, String query) {
        return handle.createQuery(query)
                .mapTo(String.class)
                .map(String::stripTrailing)
                .collect(Collectors.joining("\n"));
    }
}
