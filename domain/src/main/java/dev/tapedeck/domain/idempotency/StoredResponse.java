package dev.tapedeck.domain.idempotency;

/**
 * A response that is stored for repeated requests.
 *
 * @param location the Location header, empty when there was none
 */
public record StoredResponse(int status, String contentType, String location, String body) {}
