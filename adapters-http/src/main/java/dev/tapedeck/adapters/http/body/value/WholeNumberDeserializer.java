package dev.tapedeck.adapters.http.body.value;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.BeanProperty;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.deser.ContextualDeserializer;
import java.io.IOException;
import java.util.function.IntFunction;

/** Reads whole numbers within the {@link Range} of their component; {@code 1.0} is refused. */
final class WholeNumberDeserializer<T> extends StrictDeserializer<T> implements ContextualDeserializer {
    private final IntFunction<T> meaning;
    private final int min;
    private final int max;

    WholeNumberDeserializer(IntFunction<T> meaning) {
        this(meaning, Integer.MIN_VALUE, Integer.MAX_VALUE);
    }

    private WholeNumberDeserializer(IntFunction<T> meaning, int min, int max) {
        this.meaning = meaning;
        this.min = min;
        this.max = max;
    }

    @Override
    public JsonDeserializer<T> createContextual(DeserializationContext context, BeanProperty property) {
        Range range = property.getAnnotation(Range.class);
        return range == null ? this : new WholeNumberDeserializer<>(meaning, range.min(), range.max());
    }

    @Override
    String expectation() {
        return "must be a whole number between " + min + " and " + max;
    }

    @Override
    boolean fits(JsonParser parser) throws IOException {
        return parser.hasToken(JsonToken.VALUE_NUMBER_INT)
                && parser.getNumberType() == JsonParser.NumberType.INT
                && parser.getIntValue() >= min
                && parser.getIntValue() <= max;
    }

    @Override
    T read(JsonParser parser, DeserializationContext context) throws IOException {
        return meaning.apply(parser.getIntValue());
    }
}
