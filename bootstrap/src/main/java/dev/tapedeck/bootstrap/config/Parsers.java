package dev.tapedeck.bootstrap.config;

import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Ways to read a text. Each throws an {@link IllegalArgumentException} whose message never holds the text. */
final class Parsers {
    private static final int SECRET_BYTES_MIN = 32;
    private static final int REPLACEMENT = 0xFFFD;
    private static final int BYTE_ORDER_MARK = 0xFEFF;
    private static final Pattern LOOPBACK =
            Pattern.compile("localhost|127(\\.\\d{1,3}){3}|\\[::1]", Pattern.CASE_INSENSITIVE);

    private Parsers() {}

    static Function<String, Integer> wholeNumber(int min, int max) {
        return text -> {
            int number = parseInt(text, min, max);
            check(number >= min && number <= max, "must be a whole number from " + min + " to " + max);
            return number;
        };
    }

    static Function<String, Integer> evenNumber(int min, int max) {
        return text -> {
            int number = wholeNumber(min, max).apply(text);
            check(number % 2 == 0, "must be even, as video encoders want it");
            return number;
        };
    }

    static Function<String, Duration> seconds(int min, int max) {
        return wholeNumber(min, max).andThen(Duration::ofSeconds);
    }

    static boolean yesOrNo(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "true", "yes", "1", "on" -> true;
            case "false", "no", "0", "off" -> false;
            default -> throw new IllegalArgumentException("must be true or false");
        };
    }

    static <E extends Enum<E>> Function<String, E> oneOf(Class<E> type) {
        return text -> {
            for (E value : type.getEnumConstants()) {
                if (wireName(value).equals(text.toLowerCase(Locale.ROOT))) {
                    return value;
                }
            }
            throw new IllegalArgumentException("must be one of " + String.join(", ", namesOf(type.getEnumConstants())));
        };
    }

    /** An address of the web with a host and nothing that could be a secret. */
    static URI webAddress(String text) {
        URI uri = uri(text);
        check("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()), "must start with http:// or https://");
        check(uri.getHost() != null, "must name a host");
        check(uri.getRawUserInfo() == null, "must not hold a user or password");
        check(uri.getRawFragment() == null, "must not hold a fragment");
        return uri;
    }

    /** A web address whose answer nobody on the way can change: https, or this computer itself. */
    static URI trustedAddress(String text) {
        URI uri = webAddress(text);
        check(
                "https".equals(uri.getScheme())
                        || LOOPBACK.matcher(uri.getHost()).matches(),
                "must start with https://, as whoever can change the answer could sign tokens");
        return uri;
    }

    /** A web address of which only scheme, host and port are given. */
    static URI webOrigin(String text) {
        URI uri = webAddress(text);
        boolean bare = uri.getRawPath().isEmpty() || uri.getRawPath().equals("/");
        check(bare && uri.getRawQuery() == null, "must be scheme, host and port only");
        return uri(text.replaceFirst("/$", ""));
    }

    /** Where clients of a media server connect: {@code ws}, {@code wss}, {@code http} or {@code https}. */
    static URI socketAddress(String text) {
        URI uri = uri(text);
        @Nullable String scheme = uri.getScheme();
        check(
                scheme != null && scheme.matches("wss?|https?") && uri.getHost() != null && uri.getUserInfo() == null,
                "must be like wss://livekit.example.org");
        check(uri.getRawQuery() == null && uri.getRawFragment() == null, "must not hold a query or fragment");
        return uri;
    }

    static InetSocketAddress hostAndPort(String text) {
        int colon = text.lastIndexOf(':');
        check(colon > 0, "must be like 127.0.0.1:9090");
        int port = parseInt(text.substring(colon + 1), 0, 65_535);
        check(port >= 0 && port <= 65_535, "must end with a port from 0 to 65535");
        return InetSocketAddress.createUnresolved(text.substring(0, colon), port);
    }

    static Path path(String text) {
        try {
            return Path.of(text);
        } catch (InvalidPathException e) {
            throw new IllegalArgumentException("must be a path", e);
        }
    }

    static SecretText signingSecret(String text) {
        check(
                text.getBytes(StandardCharsets.UTF_8).length >= SECRET_BYTES_MIN,
                "must be at least " + SECRET_BYTES_MIN + " bytes long");
        return new SecretText(text);
    }

    static SecretText credential(String text) {
        check(text.chars().allMatch(c -> c > ' ' && c < 127), "must be printable ASCII characters without spaces");
        return new SecretText(text);
    }

    /** Whether it has no control characters, and nothing that is left of another encoding. */
    static boolean isReadable(String text) {
        return text.codePoints()
                .noneMatch(c -> Character.isISOControl(c)
                        || c == REPLACEMENT
                        || c == BYTE_ORDER_MARK
                        || Character.getType(c) == Character.SURROGATE);
    }

    static String text(String text) {
        check(text.length() <= 512, "must be at most 512 characters");
        return text;
    }

    static String region(String text) {
        return matching(text, "[a-z0-9-]{1,63}", "must be like us-east-1");
    }

    static String bucket(String text) {
        return matching(
                text,
                "[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]",
                "must be 3 to 63 of a-z 0-9 . - and start and end with a letter or digit");
    }

    static String matching(String text, String pattern, String problem) {
        check(text.matches(pattern), problem);
        return text;
    }

    static void check(boolean holds, String problem) {
        if (!holds) {
            throw new IllegalArgumentException(problem);
        }
    }

    private static int parseInt(String text, int min, int max) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("must be a whole number from " + min + " to " + max, e);
        }
    }

    private static URI uri(String text) {
        try {
            return new URI(text);
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("must be a valid address", e);
        }
    }

    private static String wireName(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String[] namesOf(Enum<?>[] values) {
        String[] names = new String[values.length];
        for (int i = 0; i < values.length; i++) {
            names[i] = wireName(values[i]);
        }
        return names;
    }
}
