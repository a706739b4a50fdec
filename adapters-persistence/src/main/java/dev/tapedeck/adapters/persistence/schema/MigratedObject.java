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
 * Something that a migration has made and that has a schema. Indexes, constraints and triggers go with their table.
 *
 * @param kind {@code table}, {@code function} and the like
 * @param name a function's with its arguments
 */
record MigratedObject(String kind, String name) {
    private static final MigratedObject HISTORY = new MigratedObject("table", "flyway_schema_history");
    private static final Pattern MADE_OR_DROPPED = Pattern.compile(
            "^(create|drop) (table|function|view|type|sequence) (\\w+(?:\\([^)]*\\))?)", Pattern.MULTILINE);

    /**
     * What is there after some migrations, their history included. Read from the migrations themselves: the schema may
     * hold tables of others, also with a name that a later migration of ours takes.
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

    /** The statement that moves it. */
    String move(String from, SchemaName to) {
        return "alter " + kind + " " + from + "." + name + " set schema " + to.quoted();
    }
}
