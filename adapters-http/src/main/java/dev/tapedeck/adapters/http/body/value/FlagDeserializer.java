package dev.tapedeck.adapters.http.body.value;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import java.io.IOException;

/** Reads true and false. */
final class FlagDeserializer extends StrictDeserializer<Boolean> {
    @Override
    String expectation() {
        return "must be true or false";
    }

    @Override
    boolean fits(JsonParser parser) {
        return parser.currentToken().isBoolean();
    }

    @Override
    Boolean read(JsonParser parser, DeserializationContext context) throws IOException {
        return parser.getBooleanValue();
    }
}
