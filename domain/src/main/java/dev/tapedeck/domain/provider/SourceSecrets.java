package dev.tapedeck.domain.provider;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The one place that hides the secrets of sources: user and password, all of the query and the fragment, the stream key
 * of {@code rtmp:}, and parts of a path that may be keys. Pure.
 */
final class SourceSecrets {
    private static final String HIDDEN = "***";
    private static final int KEY_LENGTH_MIN = 16;
    private static final int PART_LENGTH_MIN = 4;

    /** Any address, with user, host and the rest. */
    private static final Pattern ADDRESS =
            Pattern.compile("([a-zA-Z][a-zA-Z0-9+.-]*)://(?:[^\\s'\"/]*@)?([^\\s'\"/?#]*)([^\\s'\"]*)");

    private SourceSecrets() {}

    /** A path whose secret parts are hidden. */
    static String path(String scheme, String path) {
        String[] parts = path.split("/", -1);
        // Of rtmp://host/app/key, only the application is no secret.
        int firstSecret = scheme.equals("rtmp") ? 2 : Integer.MAX_VALUE;
        for (int i = 0; i < parts.length; i++) {
            parts[i] = !parts[i].isEmpty() && (i >= firstSecret || mayBeKey(parts[i])) ? HIDDEN : parts[i];
        }
        return String.join("/", parts);
    }

    /** A text in which neither a secret of the address is left, nor more than the host of any other address. */
    static String redact(String text, URI uri) {
        String redacted = ADDRESS.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(found.group(1) + "://" + found.group(2)
                        + (found.group(3).isEmpty() ? "" : "/" + HIDDEN)));
        for (String secret : secrets(uri)) {
            redacted = redacted.replace(secret, HIDDEN);
        }
        return redacted;
    }

    private static List<String> secrets(URI uri) {
        List<String> raw = new ArrayList<>();
        raw.addAll(parts(uri.getRawUserInfo(), ":"));
        raw.addAll(values(uri.getRawQuery()));
        raw.addAll(values(uri.getRawFragment()));
        String path = uri.getRawPath() == null ? "" : uri.getRawPath();
        String[] shown = path(SourceUrl.schemeOf(uri), path).split("/", -1);
        String[] whole = path.split("/", -1);
        for (int i = 0; i < whole.length; i++) {
            if (!shown[i].equals(whole[i])) {
                raw.add(whole[i]);
            }
        }
        return raw.stream()
                .flatMap(part -> Stream.of(part, URLDecoder.decode(part, StandardCharsets.UTF_8)))
                .filter(part -> part.length() >= PART_LENGTH_MIN)
                .distinct()
                // A secret may be a part of another one.
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
    }

    private static List<String> parts(@Nullable String text, String separator) {
        return text == null ? List.of() : Arrays.asList(text.split(separator));
    }

    /** The values of parameters, without their names. */
    private static List<String> values(@Nullable String query) {
        return parts(query, "&").stream()
                .map(parameter -> parameter.substring(parameter.indexOf('=') + 1))
                .toList();
    }

    private static boolean mayBeKey(String part) {
        return part.contains("=") || (part.length() >= KEY_LENGTH_MIN && part.indexOf('.') < 0);
    }
}
