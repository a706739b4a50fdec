package dev.tapedeck.domain.access;

/** Outbound port: the users known here. Thread-safe. */
public interface UserRepository {
    /**
     * The user behind a caller; made on first sight, in one transaction, once however many ask at the same time. Name
     * and e-mail are refreshed when the issuer says something new.
     */
    UserId idOf(Caller caller);
}
