package dev.tapedeck.adapters.video.daily.rest;

/** Daily answered, and it was no success. */
public final class DailyRefusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;

    DailyRefusal(DailyResponse response) {
        super("Daily answered " + response.summary());
        this.status = response.status();
    }

    public int status() {
        return status;
    }
}
