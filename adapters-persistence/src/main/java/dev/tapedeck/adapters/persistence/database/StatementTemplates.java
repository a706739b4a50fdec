package dev.tapedeck.adapters.persistence.database;

import java.util.Optional;
import java.util.function.Function;
import org.jdbi.v3.core.config.ConfigRegistry;
import org.jdbi.v3.core.statement.StatementContext;
import org.jdbi.v3.core.statement.TemplateEngine;

/**
 * Renders statements: inserts the name of the schema, and puts the actor's setting before them. Each is rendered once,
 * and cached by Jdbi.
 */
record StatementTemplates(SchemaName schema, String before) implements TemplateEngine.Parsing {
    @Override
    public Optional<Function<StatementContext, String>> parse(String template, ConfigRegistry config) {
        String statement = before + schema.in(template);
        return Optional.of(context -> statement);
    }
}
