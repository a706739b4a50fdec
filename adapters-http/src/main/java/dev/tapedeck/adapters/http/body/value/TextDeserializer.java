package dev.tapedeck.adapters.http.body.value;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import java.io.IOException;
import java.util.function.Function;

/** Reads texts, and values that are sent as text: ids, times, addresses, names of enumerations. */
final class TextDeserializer<T> extends StrictDeserializer<T> {
    private final Function<String, T> meaning;

    /** @param meaning parses a text; throws {@link dev.tapedeck.domain.id.InvalidValue} when it is invalid */
    TextDeserializer(Function<String, T> meaning) {
        this.meaning = meaning;
    }

    @Override
    String expectation() {
        return "must be text";
    }

    @Override
    boolean fits(JsonParser parser) {
        return parser.hasToken(JsonToken.VALUE_STRING);
    }

    @Override
    T read(JsonParser parser, DeserializationContext context) throws IOException {
        return meaning.apply(parser.getText());
    }
}
