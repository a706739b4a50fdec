package dev.tapedeck.domain.id;

import java.util.UUID;

/** Gives fresh identifiers. Ours are UUID version 7, so that ids sort by the time they were made. Thread-safe. */
@FunctionalInterface
public interface IdSource {
    UUID next();
}
