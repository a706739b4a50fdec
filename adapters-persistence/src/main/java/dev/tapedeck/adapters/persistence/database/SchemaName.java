package dev.tapedeck.adapters.persistence.database;

import dev.tapedeck.domain.id.InvalidValue;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The schema of all tables and functions of Tapedeck, so that a database can be shared with other programs.
 *
 * <p>Statements qualify every table and function, as in {@code tapedeck.recordings}, so they do not depend on the
 * search path of a connection and never change it. Setting and resetting a search path around each use would cost two
 * round trips on connections of another program's pool, and the driver would prepare its statements again.
 */
public record SchemaName(String value) {
    private static final Pattern ALLOWED = Pattern.compile("(?!pg_)[a-z_][a-z0-9_]{0,62}");
    /** The default name in front of a dot, but not at the start of a literal. */
    private static final Pattern QUALIFIER = Pattern.compile("(?<!['\\w])tapedeck\\.");

    public static final SchemaName DEFAULT = new SchemaName("tapedeck");
    /** The schema of the previous release. */
    private static final SchemaName PUBLIC = new SchemaName("public");

    public SchemaName {
        if (!ALLOWED.matcher(value).matches() || value.equals("information_schema")) {
            throw new InvalidValue(
                    "schema", "must be 1 to 63 of a-z 0-9 _, start with none of 0-9, and be none of PostgreSQL's own");
        }
    }

    /** Converts a statement for the default schema to this schema. */
    public String in(String statement) {
        return equals(DEFAULT)
                ? statement
                : QUALIFIER.matcher(statement).replaceAll(Matcher.quoteReplacement(quoted() + "."));
    }

    /** The name as a quoted identifier, also when it is a keyword of SQL. */
    public String quoted() {
        return '"' + value + '"';
    }

    /**
     * The channel for announcements of events; channels do not belong to schemas. The first two names share the channel
     * of the previous release, whose nodes still listen while this release is rolled out.
     */
    public String channel() {
        return equals(DEFAULT) || equals(PUBLIC) ? "tapedeck_events" : value + "_tapedeck_events";
    }
}
