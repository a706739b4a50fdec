package dev.tapedeck.adapters.persistence.database;

import java.util.Optional;
import java.util.function.Function;
import org.jdbi.v3.core.config.ConfigRegistry;
import org.jdbi.v3.core.statement.StatementContext;
import org.jdbi.v3.core.statement.TemplateEngine;

/**
 * Statements as they are sent: with the name of the schema, and after another statement that goes along. Each is
 * rendered once, and kept by Jdbi.
 */
record StatementTemplates(SchemaName schema, String before) implements TemplateEngine.Parsing {
    @Override
    public Optional<Function<StatementContext, String>> parse(String template, ConfigRegistry config) {
        String statement = before + schema.in(template);
        return Optional.of(context -> statement);
    }
}
