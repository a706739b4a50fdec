package dev.tapedeck.adapters.persistence.schema;

import dev.tapedeck.adapters.persistence.database.SchemaName;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A database object that a migration has created in a schema. Indexes, constraints and triggers move with their table.
 *
 * @param kind {@code table}, {@code function} and so on
 * @param name the name; of a function with its arguments
 */
record MigratedObject(String kind, String name) {
    private static final MigratedObject HISTORY = new MigratedObject("table", "flyway_schema_history");
    private static final Pattern MADE_OR_DROPPED = Pattern.compile(
            "^(create|drop) (table|function|view|type|sequence) (\\w+(?:\\([^)]*\\))?)", Pattern.MULTILINE);

    /**
     * The objects that exist after some migrations, including the history table. Derived from the migrations
     * themselves, as the schema may also have tables of other programs, even with the name of a later table of ours.
     *
     * @param scripts the names of their files
     * @throws IllegalStateException when one is not of this release
     */
    static List<MigratedObject> madeBy(List<String> scripts) {
        Set<MigratedObject> made = new LinkedHashSet<>();
        scripts.forEach(
                script -> MADE_OR_DROPPED.matcher(text(script)).results().forEach(found -> apply(found, made)));
        made.add(HISTORY);
        return List.copyOf(made);
    }

    private static void apply(MatchResult found, Set<MigratedObject> made) {
        MigratedObject object = new MigratedObject(found.group(2), found.group(3));
        if (found.group(1).equals("create")) {
            made.add(object);
        } else {
            made.remove(object);
        }
    }

    private static String text(String script) {
        String path = SchemaMigration.FOLDER + "/" + script;
        try (@Nullable InputStream file = MigratedObject.class.getClassLoader().getResourceAsStream(path)) {
            if (file == null) {
                throw new IllegalStateException("the database has been migrated by a later release: " + script);
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The statement that moves the object to another schema. */
    String move(String from, SchemaName to) {
        return "alter " + kind + " " + from + "." + name + " set schema " + to.quoted();
    }
}
