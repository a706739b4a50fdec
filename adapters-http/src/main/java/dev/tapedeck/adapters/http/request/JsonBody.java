package dev.tapedeck.adapters.http.request;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tapedeck.adapters.http.json.Json;
import dev.tapedeck.adapters.http.problem.ProblemException;
import dev.tapedeck.adapters.http.problem.ProblemType;
import io.javalin.http.Context;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads a body that has to be one JSON object with known names. */
public final class JsonBody {
    private JsonBody() {}

    /**
     * The fields of the body.
     *
     * @throws ProblemException when it has another media type, is not one JSON object in UTF-8, names something twice, or has a
     *     field that is not among {@code known}
     */
    public static Fields read(Context ctx, Set<String> known) {
        requireJson(ctx.header("Content-Type"));
        JsonNode tree = parse(Utf8.decode(RawBody.of(ctx)).orElseThrow(() -> malformed("The body is not UTF-8.")));
        if (!(tree instanceof ObjectNode object)) {
            throw malformed("The body must be a JSON object.");
        }
        return Fields.of("", object, known);
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

    private static JsonNode parse(String text) {
        try {
            return Json.parse(text);
        } catch (JsonProcessingException e) {
            String where = e.getLocation() == null
                    ? ""
                    : " near line " + e.getLocation().getLineNr() + ", column "
                            + e.getLocation().getColumnNr();
            throw malformed("The body is not valid JSON" + where + ", or names something twice.");
        } catch (NumberFormatException beyondAllBounds) {
            // Jackson lets this one through: an exponent that no BigDecimal can have.
            throw malformed("The body holds a number whose exponent is too large.");
        }
    }

    private static ProblemException malformed(String detail) {
        return ProblemType.MALFORMED_JSON.exception(detail);
    }
}
