package dev.tapedeck.bootstrap.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One of the product's own statements, run through nothing but the driver: the limit that a measurement is held to. */
final class NamedStatement {
    private static final Pattern COMMENT = Pattern.compile("--[^\n]*");
    private static final Pattern NAME = Pattern.compile("(?<![:\\w]):(\\w+)");

    private final String sql;
    private final List<String> names = new ArrayList<>();

    private NamedStatement(String text) {
        Matcher matcher = NAME.matcher(COMMENT.matcher(text).replaceAll(""));
        StringBuilder plain = new StringBuilder();
        while (matcher.find()) {
            names.add(matcher.group(1));
            matcher.appendReplacement(plain, "?");
        }
        sql = matcher.appendTail(plain).toString();
    }

    /** Joins statement files of a class, as the class does. */
    static NamedStatement of(Class<?> owner, String... files) {
        StringBuilder text = new StringBuilder();
        for (String file : files) {
            text.append(read("/" + owner.getName().replace('.', '/') + "/" + file + ".sql"))
                    .append('\n');
        }
        return new NamedStatement(text.toString());
    }

    /** Runs it and reads every column of every row, as text. Returns how many rows there were. */
    int run(Connection connection, Map<String, ? extends @Nullable Object> values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < names.size(); i++) {
                statement.setObject(i + 1, values.get(names.get(i)));
            }
            return statement.execute() ? readAll(statement) : statement.getUpdateCount();
        }
    }

    static int readAll(PreparedStatement statement) throws SQLException {
        int rows = 0;
        try (var results = statement.getResultSet()) {
            int columns = results.getMetaData().getColumnCount();
            while (results.next()) {
                rows++;
                for (int column = 1; column <= columns; column++) {
                    results.getString(column);
                }
            }
        }
        return rows;
    }

    private static String read(String resource) {
        try (InputStream in = NamedStatement.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("there is no " + resource);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(resource, e);
        }
    }
}
