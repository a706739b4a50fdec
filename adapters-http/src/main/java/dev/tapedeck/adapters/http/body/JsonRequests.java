package dev.tapedeck.adapters.http.body;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.tapedeck.adapters.http.body.value.RequestTypes;
import dev.tapedeck.adapters.http.json.Json;
import dev.tapedeck.adapters.http.problem.ProblemException;
import dev.tapedeck.adapters.http.problem.ProblemType;
import dev.tapedeck.adapters.http.request.KnownProviders;
import dev.tapedeck.adapters.http.request.RawBody;
import dev.tapedeck.adapters.http.request.SingleHeader;
import dev.tapedeck.adapters.http.request.Utf8;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Reads bodies that are one JSON object into records. Strict: an unknown or repeated name, a value of another type and
 * {@code null} are refused with the path of the field. An omitted component is null; the record's constructor checks
 * which are required. Thread-safe.
 */
public final class JsonRequests {
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .addModule(RequestTypes.module())
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private JsonRequests() {}

    /**
     * The body as a record.
     *
     * @throws ProblemException when it has another media type, is not one JSON object in UTF-8, has a duplicate name,
     *     or has a field that the record does not have
     * @throws dev.tapedeck.domain.id.InvalidValue when a value cannot be read, or the record's constructor refuses it
     */
    public static <T extends Record> T read(Context ctx, Class<T> type) {
        requireJson(SingleHeader.of(ctx, "Content-Type"));
        String text = Utf8.decode(RawBody.of(ctx)).orElseThrow(() -> malformed("The body is not UTF-8."));
        requireObject(text);
        try {
            return MAPPER.readerFor(type)
                    .withAttribute(KnownProviders.KEY, ctx.appData(KnownProviders.KEY))
                    .readValue(text);
        } catch (JsonMappingException e) {
            throw BodyProblems.of(e);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the body was well-formed a moment ago", e);
        }
    }

    private static void requireJson(@Nullable String contentType) {
        String type =
                contentType == null ? "" : contentType.toLowerCase(Locale.ROOT).replace(" ", "");
        boolean json = type.equals("application/json")
                || type.equals("application/json;charset=utf-8")
                || type.equals("application/json;charset=\"utf-8\"");
        if (!json) {
            throw ProblemType.UNSUPPORTED_MEDIA_TYPE.exception();
        }
    }

    private static void requireObject(String text) {
        try {
            if (!Json.isObject(text)) {
                throw malformed("The body must be a JSON object.");
            }
        } catch (StreamConstraintsException tooMuch) {
            throw malformed("The body is nested too deeply, or holds too many values, or one that is too long.");
        } catch (JsonProcessingException e) {
            String where = e.getLocation() == null
                    ? ""
                    : " near line " + e.getLocation().getLineNr() + ", column "
                            + e.getLocation().getColumnNr();
            throw malformed("The body is not valid JSON" + where + ", or names something twice.");
        } catch (NumberFormatException beyondAllBounds) {
            // Jackson does not report an exponent that is too large for BigDecimal.
            throw malformed("The body holds a number whose exponent is too large.");
        } catch (IOException e) {
            throw new IllegalStateException("a text can always be read", e);
        }
    }

    private static ProblemException malformed(String detail) {
        return ProblemType.MALFORMED_JSON.exception(detail);
    }
}
