package dev.tapedeck.adapters.video.livekit.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The two dialects of LiveKit's JSON. In here everything is as in answers: snake_case, with every field. */
final class ProtoJson {
    static final ObjectMapper MAPPER = new ObjectMapper();

    private static final Pattern CAPITAL = Pattern.compile("[A-Z]");
    private static final Pattern AFTER_UNDERSCORE = Pattern.compile("_([a-z0-9])");
    /** The first value of each enumeration, which a webhook leaves out. */
    private static final Set<String> ZEROS = Set.of(
            "EGRESS_STARTING",
            "EGRESS_SOURCE_TYPE_WEB",
            "STANDARD",
            "AUDIO",
            "JOINING",
            "DEFAULT_SEGMENTED_FILE_PROTOCOL",
            "DEFAULT_MIXING",
            "DEFAULT_AC",
            "DEFAULT_VC",
            "INDEX",
            "NONE",
            "PREFER_REGRESSION",
            "UNKNOWN_REASON");
    /** Fields that are maps: an empty one is left out, and an empty message is not. */
    private static final Set<String> MAPS = Set.of("attributes", "metadata");
    /** A string, or a comma outside of strings. */
    private static final Pattern STRING_OR_COMMA = Pattern.compile("\"[^\"\\\\]*+(?:\\\\.[^\"\\\\]*+)*+\"|,");

    private ProtoJson() {}

    static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    /** A request, which may come in either spelling. */
    static ObjectNode request(byte[] body) throws IOException {
        JsonNode node = MAPPER.readTree(body);
        if (!node.isObject()) {
            throw new IOException("no JSON object");
        }
        return (ObjectNode) renamed(node, ProtoJson::snake);
    }

    static byte[] encode(ObjectNode node) {
        return bytes(node);
    }

    /** An error has no blanks. */
    static byte[] error(String code, String message) {
        try {
            return MAPPER.writeValueAsBytes(object().put("code", code).put("msg", message));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** lowerCamelCase, and nothing that is zero. */
    static byte[] webhook(ObjectNode node) {
        return bytes(renamed(withoutZeros(node), ProtoJson::camel));
    }

    /** Responses and webhooks have a blank behind every comma. */
    private static byte[] bytes(JsonNode node) {
        return STRING_OR_COMMA
                .matcher(node.toString())
                .replaceAll(found -> found.group().equals(",") ? ", " : Matcher.quoteReplacement(found.group()))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static JsonNode renamed(JsonNode node, UnaryOperator<String> naming) {
        if (node.isArray()) {
            ArrayNode array = MAPPER.createArrayNode();
            node.forEach(item -> array.add(renamed(item, naming)));
            return array;
        }
        if (!node.isObject()) {
            return node;
        }
        ObjectNode object = object();
        for (Map.Entry<String, JsonNode> field : node.properties()) {
            object.set(naming.apply(field.getKey()), renamed(field.getValue(), naming));
        }
        return object;
    }

    private static JsonNode withoutZeros(JsonNode node) {
        if (node.isArray()) {
            ArrayNode array = MAPPER.createArrayNode();
            node.forEach(item -> array.add(withoutZeros(item)));
            return array;
        }
        if (!node.isObject()) {
            return node;
        }
        ObjectNode object = object();
        for (Map.Entry<String, JsonNode> field : node.properties()) {
            if (!isZero(field.getValue()) && !isEmptyMap(field)) {
                object.set(field.getKey(), withoutZeros(field.getValue()));
            }
        }
        return object;
    }

    private static boolean isEmptyMap(Map.Entry<String, JsonNode> field) {
        return MAPS.contains(field.getKey())
                && field.getValue().isObject()
                && field.getValue().isEmpty();
    }

    private static boolean isZero(JsonNode value) {
        return value.isNull()
                || (value.isArray() && value.isEmpty())
                || (value.isBoolean() && !value.booleanValue())
                || (value.isNumber() && value.longValue() == 0)
                || (value.isTextual()
                        && (value.asText().isEmpty() || value.asText().equals("0") || ZEROS.contains(value.asText())));
    }

    private static String snake(String name) {
        return CAPITAL.matcher(name).replaceAll(found -> "_" + found.group().toLowerCase(Locale.ROOT));
    }

    private static String camel(String name) {
        return AFTER_UNDERSCORE.matcher(name).replaceAll(found -> found.group(1).toUpperCase(Locale.ROOT));
    }
}
