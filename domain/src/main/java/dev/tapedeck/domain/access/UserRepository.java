package dev.tapedeck.domain.access;

/** Outbound port: the users of this installation. Thread-safe. */
public interface UserRepository {
    /**
     * Returns the user of a caller. The first call creates the user, in one transaction; concurrent calls create one
     * user only. Name and e-mail are updated when the issuer states new ones.
     */
    UserId idOf(Caller caller);
}
