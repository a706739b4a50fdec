package dev.tapedeck.adapters.persistence.testing;

import java.util.Map;
import org.jdbi.v3.core.Handle;

/** How PostgreSQL would answer a statement. Of use with many rows only: few are read without any index. */
public final class Plans {
    private Plans() {}

    public static String of(PostgresExtension postgres, String statement, Map<String, ?> values) {
        return postgres.database().transact("explain a statement", handle -> plan(handle, statement, values));
    }

    private static String plan(Handle handle, String statement, Map<String, ?> values) {
        return String.join(
                "\n",
                handle.createQuery("explain (costs off) " + statement)
                        .bindMap(values)
                        .mapTo(String.class)
                        .list());
    }
}
