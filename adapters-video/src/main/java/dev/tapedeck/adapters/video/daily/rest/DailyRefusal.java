package dev.tapedeck.adapters.video.daily.rest;

/** An error response of Daily. */
public final class DailyRefusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;

    DailyRefusal(DailyResponse response) {
        super("Daily responded with " + response.summary());
        this.status = response.status();
    }

    public int status() {
        return status;
    }
}
