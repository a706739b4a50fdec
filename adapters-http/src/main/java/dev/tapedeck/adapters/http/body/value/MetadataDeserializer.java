package dev.tapedeck.adapters.http.body.value;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonNode;
import dev.tapedeck.domain.recording.details.Metadata;
import java.io.IOException;

/** Reads an object as JSON text, without interpreting it. */
final class MetadataDeserializer extends StrictDeserializer<Metadata> {
    @Override
    String expectation() {
        return "must be a JSON object";
    }

    @Override
    boolean fits(JsonParser parser) {
        return parser.isExpectedStartObjectToken();
    }

    @Override
    Metadata read(JsonParser parser, DeserializationContext context) throws IOException {
        JsonNode tree = context.readTree(parser);
        StorableJson.check("metadata", tree);
        return new Metadata(tree.toString());
    }
}
