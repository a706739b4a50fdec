package dev.tapedeck.adapters.persistence.testing;

import java.util.Map;
import java.util.function.UnaryOperator;
import org.jdbi.v3.core.statement.Query;

/** How PostgreSQL would answer a statement. Of use with many rows only: few are read without any index. */
public final class Plans {
    private Plans() {}

    public static String of(PostgresExtension postgres, String statement, Map<String, ?> values) {
        return of(postgres, statement, query -> query.bindMap(values));
    }

    public static String of(PostgresExtension postgres, String statement, UnaryOperator<Query> bound) {
        return postgres.database()
                .asSystem()
                .transact(
                        "explain a statement",
                        handle -> plan(handle.createQuery("explain (costs off) " + statement), bound));
    }

    private static String plan(Query query, UnaryOperator<Query> bound) {
        return String.join("\n", bound.apply(query).mapTo(String.class).list());
    }
}
