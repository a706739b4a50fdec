package dev.tapedeck.bootstrap.wiring;

/** What one process of an installation does. */
public enum Role {
    /** Answers requests and captures. */
    API,
    /** Works on jobs. */
    WORKER,
    /** Both. */
    ALL;

    public boolean worksOnJobs() {
        return this != API;
    }
}
