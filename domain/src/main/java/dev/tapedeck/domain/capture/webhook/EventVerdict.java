package dev.tapedeck.domain.capture.webhook;

/** The result of verifying a webhook message. */
public sealed interface EventVerdict {
    /**
     * The message comes from the platform.
     *
     * @param eventId the platform's id of the message, or a hash of the body where it gives none
     * @param type the platform's name of the event type; empty when it gives none
     */
    record SignatureValid(String eventId, String type) implements EventVerdict {}

    /** The platform tests the webhook address. The response is a success, and the message is not stored. */
    record Ping() implements EventVerdict {}

    /**
     * The message is not proven to come from the platform. The response is 401, and the message is not stored.
     *
     * @param reason for the log; contains no part of the message
     */
    record SignatureInvalid(String reason) implements EventVerdict {}
}
