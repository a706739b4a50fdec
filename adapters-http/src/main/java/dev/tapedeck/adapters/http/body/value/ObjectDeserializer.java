package dev.tapedeck.adapters.http.body.value;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.deser.std.DelegatingDeserializer;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.node.TreeTraversingParser;
import java.io.IOException;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads records from objects only; Jackson would treat {@code null} like an omitted field. */
final class ObjectDeserializer extends DelegatingDeserializer {
    private static final long serialVersionUID = 1L;
    private static final String EXPECTATION = "must be a JSON object";

    ObjectDeserializer(JsonDeserializer<?> record) {
        super(record);
    }

    @Override
    protected JsonDeserializer<?> newDelegatingInstance(JsonDeserializer<?> record) {
        return new ObjectDeserializer(record);
    }

    @Override
    public Object deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        if (!parser.isExpectedStartObjectToken()) {
            throw new WrongValue(parser, EXPECTATION);
        }
        JsonNode object = context.readTree(parser);
        requireKnownNames(parser, object);
        try (JsonParser fields = new TreeTraversingParser(object, parser.getCodec())) {
            fields.nextToken();
            return super.deserialize(fields, context);
        }
    }

    /** Checks names before values: otherwise a misspelt name would be refused as a missing field. */
    private void requireKnownNames(JsonParser parser, JsonNode object) throws UnrecognizedPropertyException {
        Collection<Object> known = Objects.requireNonNull(getKnownPropertyNames());
        for (Map.Entry<String, JsonNode> field : object.properties()) {
            if (!known.contains(field.getKey())) {
                throw UnrecognizedPropertyException.from(parser, handledType(), field.getKey(), known);
            }
        }
    }

    @Override
    public Object getNullValue(DeserializationContext context) throws WrongValue {
        throw new WrongValue(context.getParser(), EXPECTATION);
    }

    @Override
    public @Nullable Object getAbsentValue(DeserializationContext context) {
        return null;
    }
}
