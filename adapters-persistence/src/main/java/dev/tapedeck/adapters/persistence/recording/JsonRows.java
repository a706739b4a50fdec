package dev.tapedeck.adapters.persistence.recording;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows that PostgreSQL has aggregated into a JSON array. */
final class JsonRows<T> {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .addModule(new SimpleModule().addDeserializer(Instant.class, new TimestampDeserializer()))
            .build();

    private final ObjectReader reader;

    private JsonRows(ObjectReader reader) {
        this.reader = reader;
    }

    static <T> JsonRows<T> of(Class<T> row) {
        return new JsonRows<>(MAPPER.readerForListOf(row));
    }

    /** The rows of an array; empty for null, which is the result of an aggregate over no rows. */
    List<T> read(@Nullable String json) throws SQLException {
        if (json == null) {
            return List.of();
        }
        try {
            return reader.readValue(json);
        } catch (JsonProcessingException malformed) {
            throw new SQLException("rows in JSON are not as expected", malformed);
        }
    }

    /** A {@code timestamptz} in JSON carries the offset of the session's time zone. */
    private static final class TimestampDeserializer extends StdDeserializer<Instant> {
        TimestampDeserializer() {
            super(Instant.class);
        }

        @Override
        public Instant deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            return JsonTimestamp.parse(parser.getText());
        }
    }
}
