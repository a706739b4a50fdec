package dev.tapedeck.adapters.http.request;

import dev.tapedeck.domain.provider.SourceUrl;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads {@code source: {url}}. */
public final class SourceField {
    private SourceField() {}

    public static @Nullable SourceUrl read(Fields body) {
        @Nullable Fields source = body.object("source", Set.of("url"));
        return source == null ? null : new SourceUrl(source.requiredText("url"));
    }
}
