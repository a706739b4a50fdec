package dev.tapedeck.domain.id;

import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/** Ids of the shape of UUID version 7 that count up: the same ones in every run, and each sorts after the one before. */
public final class CountingIds implements IdSource {
    private static final long FIRST_MILLISECOND = 1_767_225_600_000L;
    private static final long VERSION_7 = 0x7000;
    private static final long VARIANT = 0x8000_0000_0000_0000L;

    private final AtomicLong count = new AtomicLong();

    @Override
    public UUID next() {
        long number = count.incrementAndGet();
        return new UUID((FIRST_MILLISECOND + number) << 16 | VERSION_7, VARIANT | number);
    }
}
