package dev.tapedeck.adapters.http.body.value;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import dev.tapedeck.domain.id.InvalidValue;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Reads values of one JSON type. {@code null} is refused; an omitted field reads as null. */
abstract class StrictDeserializer<T> extends JsonDeserializer<T> {
    /** The error for a value of another type, as the rest of a sentence that begins with the field. */
    abstract String expectation();

    abstract boolean fits(JsonParser parser) throws IOException;

    /**
     * Reads a value of the right type.
     *
     * @throws InvalidValue when it breaks a rule; only the reason is used
     */
    abstract T read(JsonParser parser, DeserializationContext context) throws IOException;

    @Override
    public final T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        if (!fits(parser)) {
            throw new WrongValue(parser, expectation());
        }
        try {
            return read(parser, context);
        } catch (InvalidValue e) {
            throw new WrongValue(parser, e.reason());
        }
    }

    @Override
    public final T getNullValue(DeserializationContext context) throws WrongValue {
        throw new WrongValue(context.getParser(), expectation());
    }

    @Override
    public final @Nullable Object getAbsentValue(DeserializationContext context) {
        return null;
    }
}
