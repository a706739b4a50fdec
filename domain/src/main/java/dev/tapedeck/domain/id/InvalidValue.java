package dev.tapedeck.domain.id;

/**
 * A value from outside that breaks a rule. Names the field, so that the caller can correct the request; never retried.
 */
public final class InvalidValue extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final String field;
    private final String reason;

    public InvalidValue(String field, String reason) {
        super(field + " " + reason);
        this.field = field;
        this.reason = reason;
    }

    /** The field in the spelling of the API, for example {@code pageSize}. */
    public String field() {
        return field;
    }

    /** What is wrong, as the rest of a sentence that starts with the field: {@code must be between 1 and 100}. */
    public String reason() {
        return reason;
    }
}
