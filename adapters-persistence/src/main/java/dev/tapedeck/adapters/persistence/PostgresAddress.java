package dev.tapedeck.adapters.persistence;

import dev.tapedeck.domain.id.InvalidValue;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The address of a database, parsed from either form, with user and password separated. */
record PostgresAddress(
        String url, @Nullable String user, @Nullable String password) {
    private static final String FIELD = "DATABASE_URL";
    private static final String JDBC = "jdbc:";
    private static final String JDBC_SCHEME = "jdbc:postgresql:";

    static PostgresAddress parse(String address) {
        String plain = address.startsWith(JDBC) ? address.substring(JDBC.length()) : address;
        if (!plain.startsWith("postgresql://") && !plain.startsWith("postgres://")) {
            throw new InvalidValue(FIELD, "must start with jdbc:postgresql:// or postgres://");
        }
        URI uri = uri(plain);
        if (uri.getRawAuthority() == null) {
            throw new InvalidValue(FIELD, "must name a host");
        }
        List<String> parameters = parameters(uri);
        @Nullable
        String user = remove(parameters, "user").or(() -> userInfo(uri, 0)).orElse(null);
        @Nullable
        String password =
                remove(parameters, "password").or(() -> userInfo(uri, 1)).orElse(null);
        return new PostgresAddress(url(uri, parameters), user, password);
    }

    private static URI uri(String text) {
        try {
            return new URI(text);
        } catch (URISyntaxException malformed) {
            // Without the cause, whose message contains the password.
            throw new InvalidValue(
                    FIELD, "must be a valid address; special characters in a password are percent-encoded");
        }
    }

    private static String url(URI uri, List<String> parameters) {
        String authority = uri.getRawAuthority();
        String host = authority.substring(authority.lastIndexOf('@') + 1);
        String query = parameters.isEmpty() ? "" : "?" + String.join("&", parameters);
        return JDBC_SCHEME + "//" + host + uri.getRawPath() + query;
    }

    private static List<String> parameters(URI uri) {
        return uri.getRawQuery() == null
                ? new ArrayList<>()
                : new ArrayList<>(Arrays.asList(uri.getRawQuery().split("&")));
    }

    private static Optional<String> remove(List<String> parameters, String name) {
        Optional<String> found = parameters.stream()
                .filter(parameter -> parameter.startsWith(name + "="))
                .findFirst();
        found.ifPresent(parameters::remove);
        return found.map(parameter -> decoded(parameter.substring(name.length() + 1)));
    }

    private static Optional<String> userInfo(URI uri, int part) {
        String authority = uri.getRawAuthority();
        int at = authority.lastIndexOf('@');
        String[] parts = at < 0 ? new String[0] : authority.substring(0, at).split(":", 2);
        return part < parts.length ? Optional.of(decoded(parts[part])) : Optional.empty();
    }

    /** Decodes a part of the address in which a plus is a plus, and not a space. */
    private static String decoded(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
