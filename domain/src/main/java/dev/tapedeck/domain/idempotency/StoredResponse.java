package dev.tapedeck.domain.idempotency;

/**
 * An answer kept for repeats.
 *
 * @param location the Location header, empty when there was none
 */
public record StoredResponse(int status, String contentType, String location, String body) {}
