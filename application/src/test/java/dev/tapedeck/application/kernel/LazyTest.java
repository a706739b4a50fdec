package dev.tapedeck.application.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tapedeck.domain.id.Simultaneously;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class LazyTest {
    private final AtomicInteger made = new AtomicInteger();

    @Test
    void a_value_is_made_once_however_many_ask() {
        Lazy<Integer> lazy = new Lazy<>(made::incrementAndGet);

        assertThat(Simultaneously.call(20, number -> lazy.get())).containsOnly(1);
        assertThat(made).hasValue(1);
    }

    @Test
    void a_failure_is_not_kept() {
        Lazy<Integer> lazy = new Lazy<>(() -> {
            if (made.incrementAndGet() == 1) {
                throw new IllegalStateException("not yet");
            }
            return 7;
        });

        assertThatThrownBy(lazy::get).isInstanceOf(IllegalStateException.class);
        assertThat(lazy.get()).isEqualTo(7);
    }
}
