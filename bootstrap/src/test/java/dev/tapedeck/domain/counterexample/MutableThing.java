package dev.tapedeck.domain.counterexample;

import java.time.Instant;

@SuppressWarnings("JavaTimeDefaultTimeZone")
public class MutableThing {
    public Instant changedAt = Instant.now();
}
