package dev.tapedeck.adapters.http.meeting;

import org.jspecify.annotations.Nullable;

/** A request to enter a meeting's room. */
record JoinRequest(@Nullable String name) {}
