package dev.tapedeck.adapters.http.meeting;

import dev.tapedeck.domain.provider.ProviderKind;

/** Providers that have rooms. */
enum Platform {
    LIVEKIT,
    DAILY;

    ProviderKind provider() {
        return switch (this) {
            case LIVEKIT -> ProviderKind.LIVEKIT;
            case DAILY -> ProviderKind.DAILY;
        };
    }
}
