package dev.tapedeck.domain.access;

/** A permission beyond the caller's own recordings and sessions. */
public enum Scope {
    /** Operate the installation: jobs, dead jobs, provider events, metrics. Does not open other people's recordings. */
    ADMIN
}
