package dev.tapedeck.bootstrap.config;

import static dev.tapedeck.bootstrap.config.Parsers.check;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The database.
 *
 * @param jdbcUrl without user and password
 * @param user empty when the driver's own way (its defaults, a password file) is to decide
 * @param poolSize connections at most
 */
public record DatabaseConfig(String jdbcUrl, Optional<String> user, Optional<SecretText> password, int poolSize) {
    private static final String PROBLEM = "must be like postgresql://user:password@host:5432/database";

    static final DatabaseConfig STAND_IN =
            new DatabaseConfig("jdbc:postgresql://localhost/tapedeck", Optional.empty(), Optional.empty(), 16);

    public DatabaseConfig {
        check(jdbcUrl.startsWith("jdbc:postgresql:"), PROBLEM);
    }

    DatabaseConfig withPoolSize(int connections) {
        return new DatabaseConfig(jdbcUrl, user, password, connections);
    }

    /** Reads {@code postgresql://}, {@code postgres://} and {@code jdbc:postgresql://} addresses. */
    static DatabaseConfig parse(String text) {
        URI uri = uriOf(text.startsWith("jdbc:") ? text.substring("jdbc:".length()) : text);
        check("postgresql".equals(uri.getScheme()) || "postgres".equals(uri.getScheme()), PROBLEM);
        check(uri.getHost() != null && uri.getRawPath().length() > 1, PROBLEM);
        List<String> options = new ArrayList<>();
        Optional<String> user = Optional.empty();
        Optional<SecretText> password = Optional.empty();
        if (uri.getRawUserInfo() != null) {
            String[] parts = uri.getRawUserInfo().split(":", 2);
            user = Optional.of(decoded(parts[0]));
            password = parts.length == 2 ? Optional.of(new SecretText(decoded(parts[1]))) : Optional.empty();
        }
        for (String option :
                uri.getRawQuery() == null ? new String[0] : uri.getRawQuery().split("&")) {
            if (option.startsWith("user=")) {
                user = Optional.of(decoded(option.substring("user=".length())));
            } else if (option.startsWith("password=")) {
                password = Optional.of(new SecretText(decoded(option.substring("password=".length()))));
            } else {
                options.add(option);
            }
        }
        String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
        String query = options.isEmpty() ? "" : "?" + String.join("&", options);
        String jdbcUrl = "jdbc:postgresql://" + uri.getHost() + port + uri.getRawPath() + query;
        return new DatabaseConfig(jdbcUrl, user, password, STAND_IN.poolSize());
    }

    private static URI uriOf(String text) {
        try {
            return new URI(text);
        } catch (URISyntaxException e) {
            // The cause would repeat the text, and the password with it.
            throw new IllegalArgumentException(PROBLEM);
        }
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
