package dev.tapedeck.adapters.http.request;

import dev.tapedeck.domain.provider.ProviderKind;

/** A provider that has rooms, as a component of a request. */
public record RoomProvider(ProviderKind provider) {}
