package dev.tapedeck.domain.access;

/** What a caller may do beyond its own things. */
public enum Scope {
    /** Operate the installation: jobs, dead jobs, provider events, metrics. Does not open other people's recordings. */
    ADMIN
}
