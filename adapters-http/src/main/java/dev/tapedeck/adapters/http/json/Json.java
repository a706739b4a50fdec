package dev.tapedeck.adapters.http.json;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.javalin.http.Context;
import java.io.IOException;

/** Writes responses, and parses bodies strictly. Thread-safe. */
public final class Json {
    public static final String MEDIA_TYPE = "application/json";

    private static final int NESTING_MAX = 64;
    /** A transcript of as many lines as are accepted has half as many. */
    private static final int TOKENS_MAX = 400_000;

    private static final ObjectMapper MAPPER = mapper();

    private Json() {}

    public static void send(Context ctx, Object value) {
        ctx.contentType(MEDIA_TYPE).result(bytes(value));
    }

    public static String text(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("cannot write " + value.getClass().getSimpleName() + " as JSON", e);
        }
    }

    /**
     * Whether a text is a JSON object. Builds no tree of it, which could be a hundred times as large.
     *
     * @throws JsonProcessingException when it is not exactly one JSON value, when an object in it names something twice,
     *     and when it holds more values than any body that is expected here
     * @throws NumberFormatException when it holds a number that no {@link java.math.BigDecimal} can be
     */
    public static boolean isObject(String text) throws IOException {
        try (JsonParser parser = MAPPER.createParser(text)) {
            boolean isObject = parser.nextToken() == JsonToken.START_OBJECT;
            readValue(parser);
            if (parser.nextToken() != null) {
                throw new JsonParseException(parser, "there is more than one value");
            }
            return isObject;
        }
    }

    private static void readValue(JsonParser parser) throws IOException {
        int open = 0;
        do {
            JsonToken token = parser.currentToken();
            if (token == null) {
                return;
            }
            open += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
            if (token.isNumeric()) {
                parser.getDecimalValue();
            }
        } while (open > 0 && parser.nextToken() != null);
    }

    private static byte[] bytes(Object value) {
        try {
            return MAPPER.writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("cannot write " + value.getClass().getSimpleName() + " as JSON", e);
        }
    }

    private static ObjectMapper mapper() {
        ObjectMapper mapper = JsonMapper.builder()
                .addModule(new JavaTimeModule())
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .disable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
                .build();
        mapper.getFactory()
                .setStreamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(NESTING_MAX)
                        .maxTokenCount(TOKENS_MAX)
                        .build());
        return mapper;
    }
}
