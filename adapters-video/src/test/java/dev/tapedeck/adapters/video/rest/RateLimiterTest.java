package dev.tapedeck.adapters.video.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class RateLimiterTest {
    private final AtomicLong now = new AtomicLong(1);
    private final RateLimiter limiter = new RateLimiter(3, 2, now::get);

    @Test
    void a_burst_is_made_at_once_and_no_more() throws InterruptedException {
        assertThat(acquireAtOnce()).isTrue();
        assertThat(acquireAtOnce()).isTrue();
        assertThat(acquireAtOnce()).isTrue();
        assertThat(acquireAtOnce()).isFalse();
    }

    @Test
    void permits_come_back_with_time_and_do_not_pile_up() throws InterruptedException {
        useAll();
        passes(Duration.ofMillis(499));
        assertThat(acquireAtOnce()).isFalse();
        passes(Duration.ofMillis(1));
        assertThat(acquireAtOnce()).isTrue();

        passes(Duration.ofHours(1));
        useAll();
        assertThat(acquireAtOnce()).isFalse();
    }

    @Test
    void no_call_is_made_while_it_is_paused() throws InterruptedException {
        limiter.pauseFor(Duration.ofSeconds(10));
        assertThat(acquireAtOnce()).isFalse();

        passes(Duration.ofSeconds(10));

        assertThat(acquireAtOnce()).isTrue();
    }

    @Test
    void a_short_wait_is_waited_for() throws InterruptedException {
        RateLimiter real = new RateLimiter(1, 50);
        assertThat(real.acquire(Duration.ZERO)).isTrue();

        assertThat(real.acquire(Duration.ofSeconds(5))).isTrue();
    }

    private void useAll() throws InterruptedException {
        for (int count = 0; count < 3; count++) {
            assertThat(acquireAtOnce()).isTrue();
        }
    }

    private boolean acquireAtOnce() throws InterruptedException {
        return limiter.acquire(Duration.ZERO);
    }

    private void passes(Duration time) {
        now.addAndGet(time.toNanos());
    }
}
