package dev.tapedeck.bootstrap.doctor;

import java.util.List;

/** Looks at one thing that a server needs. Never throws, and takes a bounded time. */
@FunctionalInterface
interface Check {
    List<Finding> findings();
}
