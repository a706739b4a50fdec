package dev.tapedeck.adapters.http.request;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tapedeck.adapters.http.json.WireNames;
import dev.tapedeck.adapters.http.problem.ProblemType;
import dev.tapedeck.domain.id.Ids;
import dev.tapedeck.domain.id.InvalidValue;
import dev.tapedeck.domain.provider.ProviderKind;
import dev.tapedeck.domain.recording.Metadata;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a JSON object, read strictly: a value of another type is an {@link InvalidValue} of its field, and
 * {@code null} is no text and no number. A field that is left out reads as null.
 */
public final class Fields {
    private static final Instant EARLIEST = Instant.EPOCH;
    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");

    private final String prefix;
    private final ObjectNode object;

    private Fields(String prefix, ObjectNode object) {
        this.prefix = prefix;
        this.object = object;
    }

    static Fields of(String prefix, ObjectNode object, Set<String> known) {
        object.fieldNames().forEachRemaining(name -> {
            if (!known.contains(name)) {
                throw unknown(prefix, name, known);
            }
        });
        return new Fields(prefix, object);
    }

    public boolean has(String name) {
        return object.has(name);
    }

    public boolean isNull(String name) {
        return object.path(name).isNull();
    }

    public @Nullable String text(String name) {
        @Nullable JsonNode node = object.get(name);
        if (node == null) {
            return null;
        }
        if (!node.isTextual()) {
            throw new InvalidValue(prefix + name, "must be text");
        }
        return node.textValue();
    }

    public String requiredText(String name) {
        return Optional.ofNullable(text(name)).orElseThrow(() -> new InvalidValue(prefix + name, "is missing"));
    }

    public @Nullable Boolean flag(String name) {
        @Nullable JsonNode node = object.get(name);
        if (node == null) {
            return null;
        }
        if (!node.isBoolean()) {
            throw new InvalidValue(prefix + name, "must be true or false");
        }
        return node.booleanValue();
    }

    public @Nullable Integer integer(String name, int min, int max) {
        @Nullable JsonNode node = object.get(name);
        if (node == null) {
            return null;
        }
        boolean fits = node.isIntegralNumber() && node.canConvertToInt();
        if (!fits || node.intValue() < min || node.intValue() > max) {
            throw new InvalidValue(prefix + name, "must be a whole number between " + min + " and " + max);
        }
        return node.intValue();
    }

    public @Nullable UUID id(String name) {
        @Nullable String text = text(name);
        return text == null
                ? null
                : Ids.parse(text).orElseThrow(() -> new InvalidValue(prefix + name, "must be a UUID"));
    }

    public <E extends Enum<E>> @Nullable E oneOf(String name, Class<E> type) {
        return WireNames.readOptional(prefix + name, type, text(name));
    }

    /** The name of a provider that this version knows. */
    public @Nullable ProviderKind provider(String name) {
        @Nullable String text = text(name);
        return text == null ? null : KnownProviders.read(prefix + name, text);
    }

    public @Nullable Instant time(String name) {
        @Nullable String text = text(name);
        if (text == null) {
            return null;
        }
        try {
            Instant time = OffsetDateTime.parse(text).toInstant();
            if (!time.isBefore(EARLIEST) && !time.isAfter(LATEST)) {
                return time;
            }
        } catch (DateTimeParseException notATime) {
            throw notATime(name);
        }
        throw notATime(name);
    }

    public @Nullable List<String> texts(String name, int countMax) {
        @Nullable JsonNode node = object.get(name);
        if (node == null) {
            return null;
        }
        if (!node.isArray() || node.size() > countMax) {
            throw new InvalidValue(prefix + name, "must be a list of at most " + countMax + " texts");
        }
        List<String> texts = new ArrayList<>(node.size());
        for (JsonNode element : node) {
            if (!element.isTextual()) {
                throw new InvalidValue(prefix + name, "must be a list of texts");
            }
            texts.add(element.textValue());
        }
        return texts;
    }

    public @Nullable Metadata metadata(String name) {
        @Nullable JsonNode node = object.get(name);
        if (node == null) {
            return null;
        }
        if (!node.isObject()) {
            throw new InvalidValue(prefix + name, "must be a JSON object");
        }
        StorableJson.check(prefix + name, node);
        return new Metadata(node.toString());
    }

    public @Nullable Fields object(String name, Set<String> known) {
        @Nullable JsonNode node = object.get(name);
        if (node == null) {
            return null;
        }
        if (!(node instanceof ObjectNode nested)) {
            throw new InvalidValue(prefix + name, "must be a JSON object");
        }
        return of(prefix + name + ".", nested, known);
    }

    /** A list of objects with known names; required. */
    public List<Fields> objects(String name, Set<String> known, int countMax) {
        @Nullable JsonNode node = object.get(name);
        if (node == null || !node.isArray() || node.size() > countMax) {
            throw new InvalidValue(prefix + name, "must be a list of at most " + countMax + " objects");
        }
        List<Fields> objects = new ArrayList<>(node.size());
        for (JsonNode element : node) {
            if (!(element instanceof ObjectNode nested)) {
                throw new InvalidValue(prefix + name, "must be a list of objects");
            }
            objects.add(of(prefix + name + "[" + objects.size() + "].", nested, known));
        }
        return objects;
    }

    private InvalidValue notATime(String name) {
        return new InvalidValue(prefix + name, "must be a time such as 2026-01-31T12:00:00Z");
    }

    private static RuntimeException unknown(String prefix, String name, Set<String> known) {
        String shown = prefix + (name.length() > 64 ? name.substring(0, 64) : name);
        return ProblemType.UNKNOWN_FIELD
                .problem("There is no such field. Known are "
                        + String.join(", ", known.stream().sorted().toList()) + ".")
                .at(shown.replaceAll("\\p{Cc}|\\p{Cs}", "?"))
                .exception();
    }
}
