package dev.tapedeck.adapters.persistence.database;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jdbi.v3.core.locator.ClasspathSqlLocator;

/**
 * The statements of one class: files named after its methods, in the folder of resources named after the class. Kept here,
 * as the locator looks for the class path's loader and spells the name out before it finds what it has read.
 */
public final class SqlFiles {
    private static final ClasspathSqlLocator LOCATOR = ClasspathSqlLocator.create();

    private final Class<?> owner;
    private final Map<String, String> statements = new ConcurrentHashMap<>();

    private SqlFiles(Class<?> owner) {
        this.owner = owner;
    }

    public static SqlFiles of(Class<?> owner) {
        return new SqlFiles(owner);
    }

    /**
     * The statement of a name; read once.
     *
     * @throws IllegalArgumentException when there is no such file
     */
    public String get(String name) {
        return statements.computeIfAbsent(name, this::read);
    }

    /**
     * A statement of two files, one after the other; joined once.
     *
     * @throws IllegalArgumentException when one of them is not there
     */
    public String get(String first, String second) {
        return statements.computeIfAbsent(first + "+" + second, unread -> read(first) + read(second));
    }

    private String read(String name) {
        return LOCATOR.locate(owner, name);
    }
}
