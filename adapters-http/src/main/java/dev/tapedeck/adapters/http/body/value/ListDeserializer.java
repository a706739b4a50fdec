package dev.tapedeck.adapters.http.body.value;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.BeanProperty;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.deser.ContextualDeserializer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads lists and sets of texts or of objects, no longer than the {@link Range} of their component allows; without one,
 * a set of a choice may contain each value once. An error in a text names the list; an error in an object names its
 * position in the list.
 */
final class ListDeserializer extends StrictDeserializer<Collection<Object>> implements ContextualDeserializer {
    private final JavaType type;
    private final @Nullable JsonDeserializer<Object> element;
    private final int lengthMax;

    ListDeserializer(JavaType type) {
        this(type, null, 0);
    }

    private ListDeserializer(JavaType type, @Nullable JsonDeserializer<Object> element, int lengthMax) {
        this.type = type;
        this.element = element;
        this.lengthMax = lengthMax;
    }

    @Override
    public JsonDeserializer<?> createContextual(DeserializationContext context, BeanProperty property)
            throws JsonMappingException {
        JavaType content = type.getContentType();
        Range range = property.getAnnotation(Range.class);
        int length = range == null ? content.getRawClass().getEnumConstants().length : range.max();
        return new ListDeserializer(type, context.findContextualValueDeserializer(content, property), length);
    }

    @Override
    String expectation() {
        return "must be a list of at most " + lengthMax + " " + elementWord();
    }

    @Override
    boolean fits(JsonParser parser) {
        return parser.isExpectedStartArrayToken();
    }

    @Override
    Collection<Object> read(JsonParser parser, DeserializationContext context) throws IOException {
        Collection<Object> elements = type.isTypeOrSubTypeOf(Set.class) ? new LinkedHashSet<>() : new ArrayList<>();
        for (int index = 0; parser.nextToken() != JsonToken.END_ARRAY; index++) {
            if (index == lengthMax) {
                throw new WrongValue(parser, expectation());
            }
            elements.add(element(parser, context, index));
        }
        return elements;
    }

    private Object element(JsonParser parser, DeserializationContext context, int index) throws IOException {
        if (!parser.hasToken(ofObjects() ? JsonToken.START_OBJECT : JsonToken.VALUE_STRING)) {
            throw new WrongValue(parser, "must be a list of " + elementWord());
        }
        try {
            return Objects.requireNonNull(element).deserialize(parser, context);
        } catch (JsonMappingException e) {
            if (ofObjects()) {
                e.prependPath(type.getRawClass(), index);
            }
            throw e;
        }
    }

    private String elementWord() {
        return ofObjects() ? "objects" : "texts";
    }

    private boolean ofObjects() {
        return element instanceof ObjectDeserializer;
    }
}
