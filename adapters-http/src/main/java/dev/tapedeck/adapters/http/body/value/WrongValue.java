package dev.tapedeck.adapters.http.body.value;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonMappingException;
import org.jspecify.annotations.Nullable;

/** A value that cannot be read. Jackson adds the path while the exception passes through. */
public final class WrongValue extends JsonMappingException {
    private static final long serialVersionUID = 1L;

    /** @param reason the rest of a sentence that begins with the path */
    WrongValue(@Nullable JsonParser parser, String reason) {
        super(parser, reason);
    }

    public String reason() {
        return getOriginalMessage();
    }
}
