package dev.tapedeck.adapters.http;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tapedeck.adapters.http.contract.Contract;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Checks JSON against a schema of the contract, as far as the contract's schemas go; unknown names are violations. */
final class ContractSchema {
    private static final JsonNode CONTRACT = Contract.read();

    private final JsonNode schema;

    private ContractSchema(JsonNode schema) {
        this.schema = schema;
    }

    static ContractSchema named(String name) {
        JsonNode schema = CONTRACT.path("components").path("schemas").path(name);
        if (schema.isMissingNode()) {
            throw new AssertionError("the contract has no schema " + name);
        }
        return new ContractSchema(schema);
    }

    List<String> violations(JsonNode value) {
        List<String> found = new ArrayList<>();
        check("", schema, value, found);
        return found;
    }

    private static void check(String at, JsonNode raw, JsonNode value, List<String> found) {
        JsonNode schema = resolved(raw);
        if (schema.has("oneOf")) {
            boolean fits = stream(schema.path("oneOf"))
                    .anyMatch(option ->
                            new ContractSchema(option).violations(value).isEmpty());
            report(fits, at + " fits no option", found);
            return;
        }
        report(fitsType(schema, value), at + " has the wrong type", found);
        boolean listed = !schema.has("enum") || stream(schema.path("enum")).anyMatch(value::equals);
        report(listed, at + " is not listed: " + value, found);
        for (int i = 0; value.isArray() && i < value.size(); i++) {
            check(at + "[" + i + "]", schema.path("items"), value.path(i), found);
        }
        if (value.isObject()) {
            checkObject(at, schema, value, found);
        }
    }

    private static void checkObject(String at, JsonNode schema, JsonNode value, List<String> found) {
        Map<String, JsonNode> properties = new HashMap<>();
        List<String> required = new ArrayList<>();
        collect(schema, properties, required);
        required.forEach(name -> report(value.has(name), at + "." + name + " is missing", found));
        value.properties().forEach(property -> {
            JsonNode known = properties.get(property.getKey());
            if (known != null) {
                check(at + "." + property.getKey(), known, property.getValue(), found);
            } else {
                report(schema.has("additionalProperties"), at + "." + property.getKey() + " is unknown", found);
            }
        });
    }

    private static void collect(JsonNode raw, Map<String, JsonNode> properties, List<String> required) {
        JsonNode schema = resolved(raw);
        schema.path("properties").properties().forEach(entry -> properties.put(entry.getKey(), entry.getValue()));
        schema.path("required").forEach(name -> required.add(name.asText()));
        schema.path("allOf").forEach(part -> collect(part, properties, required));
    }

    private static boolean fitsType(JsonNode schema, JsonNode value) {
        JsonNode type = schema.path("type");
        if (type.isMissingNode()) {
            return true;
        }
        return type.isArray()
                ? stream(type).anyMatch(option -> fitsType(option.asText(), value))
                : fitsType(type.asText(), value);
    }

    private static boolean fitsType(String type, JsonNode value) {
        return switch (type) {
            case "string" -> value.isTextual();
            case "integer" -> value.isIntegralNumber();
            case "boolean" -> value.isBoolean();
            case "array" -> value.isArray();
            case "object" -> value.isObject();
            case "null" -> value.isNull();
            default -> throw new AssertionError("the contract uses an unknown type " + type);
        };
    }

    private static JsonNode resolved(JsonNode schema) {
        return schema.has("$ref") ? CONTRACT.at(schema.path("$ref").asText().substring(1)) : schema;
    }

    private static Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    private static void report(boolean fine, String violation, List<String> found) {
        if (!fine) {
            found.add(violation);
        }
    }
}
