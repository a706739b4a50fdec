package dev.tapedeck.domain.provider;

/**
 * Identifies an event within the inbox.
 *
 * @param eventId the provider's own id, or a hash of the body where it gives none
 */
public record ProviderEventId(ProviderKind provider, String eventId) {}
