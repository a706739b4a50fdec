package dev.tapedeck.adapters.persistence.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tapedeck.domain.id.RepositoryUnavailable;
import dev.tapedeck.domain.id.Simultaneously;
import java.time.Duration;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ConnectionLimiterTest {
    private static final Duration WAIT_MAX = Duration.ofSeconds(30);

    @Test
    void as_many_are_inside_as_there_are_places_and_no_more() {
        ConnectionLimiter limiter = ConnectionLimiter.of(3, WAIT_MAX);
        CyclicBarrier full = new CyclicBarrier(3);
        AtomicInteger inside = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();

        Simultaneously.call(
                15,
                number -> limiter.pass("work", () -> {
                    most.accumulateAndGet(inside.incrementAndGet(), Math::max);
                    await(full);
                    return inside.decrementAndGet();
                }));

        assertThat(most).hasValue(3);
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await(WAIT_MAX.toSeconds(), TimeUnit.SECONDS);
        } catch (Exception failure) {
            throw new IllegalStateException("not as many came in as there are places", failure);
        }
    }

    @Test
    void who_waits_too_long_is_told_so() {
        ConnectionLimiter limiter = ConnectionLimiter.of(1, Duration.ofMillis(50));

        assertThatThrownBy(() -> limiter.pass("outer work", () -> limiter.pass("inner work", () -> "never")))
                .isInstanceOf(RepositoryUnavailable.class)
                .hasMessageContaining("inner work");
    }

    @Test
    void a_failure_gives_the_place_back() {
        ConnectionLimiter limiter = ConnectionLimiter.of(1, WAIT_MAX);

        assertThatThrownBy(() -> limiter.pass("work", () -> {
                    throw new IllegalStateException("broken");
                }))
                .hasMessage("broken");

        assertThat(limiter.<String>pass("work", () -> "done")).isEqualTo("done");
    }
}
