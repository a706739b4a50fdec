package dev.tapedeck.adapters.http.body;

import dev.tapedeck.domain.provider.SourceUrl;
import org.jspecify.annotations.Nullable;

/** The source of a recording: {@code source: {url}}. */
public record SourceRequest(SourceUrl url) {
    public SourceRequest {
        Required.value("url", url);
    }

    public static @Nullable SourceUrl urlOf(@Nullable SourceRequest source) {
        return source == null ? null : source.url;
    }
}
