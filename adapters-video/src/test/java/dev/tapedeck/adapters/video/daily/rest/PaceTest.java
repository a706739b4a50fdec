package dev.tapedeck.adapters.video.daily.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class PaceTest {
    private final AtomicLong now = new AtomicLong(1);
    private final Pace pace = new Pace(3, 2, now::get);

    @Test
    void so_many_go_at_once_and_no_more() throws InterruptedException {
        assertThat(goAtOnce()).isTrue();
        assertThat(goAtOnce()).isTrue();
        assertThat(goAtOnce()).isTrue();
        assertThat(goAtOnce()).isFalse();
    }

    @Test
    void permits_come_back_with_time_and_do_not_pile_up() throws InterruptedException {
        useAll();
        passes(Duration.ofMillis(499));
        assertThat(goAtOnce()).isFalse();
        passes(Duration.ofMillis(1));
        assertThat(goAtOnce()).isTrue();

        passes(Duration.ofHours(1));
        useAll();
        assertThat(goAtOnce()).isFalse();
    }

    @Test
    void nobody_goes_while_it_is_closed() throws InterruptedException {
        pace.closeFor(Duration.ofSeconds(10));
        assertThat(goAtOnce()).isFalse();

        passes(Duration.ofSeconds(10));

        assertThat(goAtOnce()).isTrue();
    }

    @Test
    void a_short_wait_is_waited_for() throws InterruptedException {
        Pace real = new Pace(1, 50);
        assertThat(real.take(Duration.ZERO)).isTrue();

        assertThat(real.take(Duration.ofSeconds(5))).isTrue();
    }

    private void useAll() throws InterruptedException {
        for (int count = 0; count < 3; count++) {
            assertThat(goAtOnce()).isTrue();
        }
    }

    private boolean goAtOnce() throws InterruptedException {
        return pace.take(Duration.ZERO);
    }

    private void passes(Duration time) {
        now.addAndGet(time.toNanos());
    }
}
