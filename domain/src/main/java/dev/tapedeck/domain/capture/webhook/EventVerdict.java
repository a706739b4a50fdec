package dev.tapedeck.domain.capture.webhook;

/** Whether a message comes from the platform. */
public sealed interface EventVerdict {
    /**
     * It does.
     *
     * @param eventId the platform's id of the message, or a hash of the body where it gives none
     * @param type the platform's name for what happened; empty when it says none
     */
    record SignatureValid(String eventId, String type) implements EventVerdict {}

    /** The platform tries whether we are there; answered with success, and not kept. */
    record Ping() implements EventVerdict {}

    /**
     * It does not, or it cannot be told; answered with 401, and not kept.
     *
     * @param reason for the log, without anything of the message
     */
    record SignatureInvalid(String reason) implements EventVerdict {}
}
