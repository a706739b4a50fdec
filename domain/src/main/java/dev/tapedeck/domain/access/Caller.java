package dev.tapedeck.domain.access;

import dev.tapedeck.domain.id.Texts;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The identity in an access token, as its issuer states it.
 *
 * @param subject stable id at the issuer, 1 to 255 characters
 * @param name display name, or null
 * @param email or null
 */
public record Caller(
        String subject, @Nullable String name, @Nullable String email, Set<Scope> scopes) {
    public static final int SUBJECT_LENGTH_MAX = 255;

    public Caller {
        Texts.required("subject", subject, SUBJECT_LENGTH_MAX);
        scopes = Set.copyOf(scopes);
    }
}
