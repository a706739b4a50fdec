package dev.tapedeck.adapters.http.body.value;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tapedeck.domain.id.InvalidValue;
import dev.tapedeck.domain.id.Texts;
import java.math.BigDecimal;
import java.util.Map;

/** Checks that PostgreSQL can store a JSON value: no NUL, no lone surrogates, no numbers beyond its range. */
final class StorableJson {
    private static final int TEXT_LENGTH_MAX = 64 * 1024;
    private static final int DIGITS_MAX = 300;

    private StorableJson() {}

    static void check(String field, JsonNode node) {
        if (node.isTextual()) {
            Texts.optional(field, node.textValue(), TEXT_LENGTH_MAX);
        } else if (node.isNumber()) {
            checkNumber(field, node.decimalValue());
        } else {
            node.properties().forEach(property -> checkProperty(field, property));
            if (node.isArray()) {
                node.forEach(element -> check(field, element));
            }
        }
    }

    private static void checkProperty(String field, Map.Entry<String, JsonNode> property) {
        Texts.optional(field, property.getKey(), TEXT_LENGTH_MAX);
        check(field, property.getValue());
    }

    private static void checkNumber(String field, BigDecimal number) {
        if (Math.abs((long) number.scale()) > DIGITS_MAX || number.precision() > DIGITS_MAX) {
            throw new InvalidValue(field, "must not hold numbers of more than " + DIGITS_MAX + " digits");
        }
    }
}
