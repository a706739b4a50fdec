package dev.tapedeck.adapters.persistence.database;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jdbi.v3.core.locator.ClasspathSqlLocator;

/**
 * The statements of one class: files named after its methods, in a resource folder named after the class. Cached here,
 * as each look-up of the locator takes time, even for a file that it has read.
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
     * The statement with a name; read once.
     *
     * @throws IllegalArgumentException when there is no such file
     */
    public String get(String name) {
        return statements.computeIfAbsent(name, this::read);
    }

    /**
     * A statement of two files, one after the other; joined once.
     *
     * @throws IllegalArgumentException when one of them is absent
     */
    public String get(String first, String second) {
        return statements.computeIfAbsent(first + "+" + second, unread -> read(first) + read(second));
    }

    private String read(String name) {
        return LOCATOR.locate(owner, name);
    }
}
