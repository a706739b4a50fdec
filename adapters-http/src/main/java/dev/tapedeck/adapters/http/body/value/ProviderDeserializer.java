package dev.tapedeck.adapters.http.body.value;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import dev.tapedeck.adapters.http.request.KnownProviders;
import java.io.IOException;
import java.util.Objects;
import java.util.function.BiFunction;

/** Reads names of providers. Which there are is an attribute of the reader: {@link KnownProviders#KEY}. */
final class ProviderDeserializer<T> extends StrictDeserializer<T> {
    private final BiFunction<KnownProviders, String, T> meaning;

    ProviderDeserializer(BiFunction<KnownProviders, String, T> meaning) {
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
        KnownProviders known = (KnownProviders) Objects.requireNonNull(context.getAttribute(KnownProviders.KEY));
        return meaning.apply(known, parser.getText());
    }
}
