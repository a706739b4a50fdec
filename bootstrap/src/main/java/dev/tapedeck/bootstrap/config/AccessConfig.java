package dev.tapedeck.bootstrap.config;

import java.net.URI;
import java.util.Optional;

/** How callers' tokens are checked: by a shared secret or by an issuer's public keys, one of which is there. */
public record AccessConfig(
        Optional<SecretText> jwtSecret, Optional<URI> jwksUrl, Optional<String> issuer, Optional<String> audience) {}
