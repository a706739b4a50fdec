package dev.tapedeck.adapters.http.request;

import dev.tapedeck.adapters.http.json.WireNames;
import dev.tapedeck.adapters.http.problem.ProblemType;
import dev.tapedeck.domain.id.Ids;
import dev.tapedeck.domain.id.InvalidValue;
import dev.tapedeck.domain.id.Texts;
import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The query of a request, read strictly: known names only, each once, in UTF-8 and without NUL. */
public final class Query {
    private static final int VALUE_LENGTH_MAX = 2_000;

    private final Map<String, String> values;

    private Query(Map<String, String> values) {
        this.values = values;
    }

    /**
     * The query of a request.
     *
     * @throws dev.tapedeck.adapters.http.problem.ProblemException when it has a parameter that is not in {@code known}
     * @throws InvalidValue when a value cannot be read
     */
    public static Query of(Context ctx, Set<String> known) {
        Map<String, String> values = new LinkedHashMap<>();
        @Nullable String raw = ctx.req().getQueryString();
        for (String pair : raw == null ? new String[0] : raw.split("&")) {
            if (!pair.isEmpty()) {
                add(values, pair, known);
            }
        }
        return new Query(values);
    }

    /**
     * Refuses a query that is not valid percent-encoded UTF-8, also where its parameters are not read.
     *
     * @throws InvalidValue when it is not
     */
    public static void check(Context ctx) {
        @Nullable String raw = ctx.req().getQueryString();
        if (raw != null) {
            for (String parameter : raw.split("&", -1)) {
                int end = parameter.indexOf('=');
                String name = PercentEncoding.decode("query", end < 0 ? parameter : parameter.substring(0, end));
                PercentEncoding.decode(name, parameter.substring(end + 1));
            }
        }
    }

    public @Nullable String text(String name) {
        return values.get(name);
    }

    public int integer(String name, int otherwise, int min, int max) {
        @Nullable String text = values.get(name);
        if (text == null) {
            return otherwise;
        }
        if (text.matches("\\d{1,9}") && Integer.parseInt(text) >= min && Integer.parseInt(text) <= max) {
            return Integer.parseInt(text);
        }
        throw new InvalidValue(
                name,
                max == Integer.MAX_VALUE
                        ? "must be a whole number from " + min
                        : "must be a whole number between " + min + " and " + max);
    }

    public @Nullable UUID id(String name) {
        @Nullable String text = values.get(name);
        return text == null ? null : Ids.parse(text).orElseThrow(() -> new InvalidValue(name, "must be a UUID"));
    }

    public <E extends Enum<E>> @Nullable E oneOf(String name, Class<E> type) {
        return WireNames.readOptional(name, type, values.get(name));
    }

    private static void add(Map<String, String> values, String pair, Set<String> known) {
        int equals = pair.indexOf('=');
        String name = PercentEncoding.decode("query", equals < 0 ? pair : pair.substring(0, equals));
        if (!known.contains(name)) {
            throw unknown(name, known);
        }
        String value = equals < 0 ? "" : PercentEncoding.decode(name, pair.substring(equals + 1));
        Texts.optional(name, value, VALUE_LENGTH_MAX);
        if (values.putIfAbsent(name, value) != null) {
            throw new InvalidValue(name, "must be given once");
        }
    }

    private static RuntimeException unknown(String name, Set<String> known) {
        String shown = name.length() > 64 ? name.substring(0, 64) : name;
        return ProblemType.UNKNOWN_PARAMETER
                .problem(
                        known.isEmpty()
                                ? "This request takes no parameters."
                                : "There is no such parameter. Known are "
                                        + String.join(
                                                ", ", known.stream().sorted().toList()) + ".")
                .at(shown.replaceAll("\\p{Cc}|\\p{Cs}", "?"))
                .exception();
    }
}
