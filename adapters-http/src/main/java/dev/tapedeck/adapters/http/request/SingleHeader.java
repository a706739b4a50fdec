package dev.tapedeck.adapters.http.request;

import dev.tapedeck.domain.id.InvalidValue;
import io.javalin.http.Context;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads headers that have one value: with two of them, a proxy and this server may each believe another one. */
public final class SingleHeader {
    private SingleHeader() {}

    /**
     * The value of a header; null when there is none.
     *
     * @throws InvalidValue when there are several
     */
    public static @Nullable String of(Context ctx, String name) {
        List<String> values = Collections.list(ctx.req().getHeaders(name));
        if (values.size() > 1) {
            throw new InvalidValue(name, "must be given once");
        }
        return values.isEmpty() ? null : values.get(0);
    }
}
