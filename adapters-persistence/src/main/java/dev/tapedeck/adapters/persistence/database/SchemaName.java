package dev.tapedeck.adapters.persistence.database;

import dev.tapedeck.domain.id.InvalidValue;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The schema that holds everything of Tapedeck's in a database, so that a database can be shared with other programs.
 *
 * <p>Statements name it with every table and function, {@code tapedeck.recordings}: they find their tables whatever the
 * search path of a connection is, and never change it. A search path that is set and reset around each use would cost
 * two round trips on connections of another program's pool, and makes the driver prepare its statements anew.
 */
public record SchemaName(String value) {
    private static final Pattern ALLOWED = Pattern.compile("(?!pg_)[a-z_][a-z0-9_]{0,62}");
    /** The default name in front of a dot, but not at the start of a literal. */
    private static final Pattern QUALIFIER = Pattern.compile("(?<!['\\w])tapedeck\\.");

    public static final SchemaName DEFAULT = new SchemaName("tapedeck");
    /** Where the previous release keeps everything. */
    private static final SchemaName PUBLIC = new SchemaName("public");

    public SchemaName {
        if (!ALLOWED.matcher(value).matches() || value.equals("information_schema")) {
            throw new InvalidValue(
                    "schema", "must be 1 to 63 of a-z 0-9 _, start with none of 0-9, and be none of PostgreSQL's own");
        }
    }

    /** A statement that was written for the default schema, for this one. */
    public String in(String statement) {
        return equals(DEFAULT)
                ? statement
                : QUALIFIER.matcher(statement).replaceAll(Matcher.quoteReplacement(quoted() + "."));
    }

    /** As an identifier, also where the name is a word of SQL. */
    public String quoted() {
        return '"' + value + '"';
    }

    /**
     * The channel on which events are announced; announcements know no schemas. The first two share the one of the
     * previous release, whose nodes listen beside ours while this one is rolled out.
     */
    public String channel() {
        return equals(DEFAULT) || equals(PUBLIC) ? "tapedeck_events" : value + "_tapedeck_events";
    }
}
