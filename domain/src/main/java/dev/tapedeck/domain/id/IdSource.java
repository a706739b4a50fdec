package dev.tapedeck.domain.id;

import java.util.UUID;

/** Creates new identifiers. They are UUIDs of version 7, so that ids sort by creation time. Thread-safe. */
@FunctionalInterface
public interface IdSource {
    UUID next();
}
