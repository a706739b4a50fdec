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

class GateTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Test
    void as_many_are_inside_as_there_are_places_and_no_more() {
        Gate gate = Gate.of(3, PATIENCE);
        CyclicBarrier full = new CyclicBarrier(3);
        AtomicInteger inside = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();

        Simultaneously.call(
                15,
                number -> gate.pass("work", () -> {
                    most.accumulateAndGet(inside.incrementAndGet(), Math::max);
                    await(full);
                    return inside.decrementAndGet();
                }));

        assertThat(most).hasValue(3);
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (Exception failure) {
            throw new IllegalStateException("not as many came in as there are places", failure);
        }
    }

    @Test
    void who_waits_too_long_is_told_so() {
        Gate gate = Gate.of(1, Duration.ofMillis(50));

        assertThatThrownBy(() -> gate.pass("outer work", () -> gate.pass("inner work", () -> "never")))
                .isInstanceOf(RepositoryUnavailable.class)
                .hasMessageContaining("inner work");
    }

    @Test
    void a_failure_gives_the_place_back() {
        Gate gate = Gate.of(1, PATIENCE);

        assertThatThrownBy(() -> gate.pass("work", () -> {
                    throw new IllegalStateException("broken");
                }))
                .hasMessage("broken");

        assertThat(gate.<String>pass("work", () -> "done")).isEqualTo("done");
    }
}
