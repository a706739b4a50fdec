package dev.tapedeck.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tapedeck.domain.id.Simultaneously;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class OnceTest {
    private final AtomicInteger made = new AtomicInteger();

    @Test
    void a_value_is_made_once_however_many_ask() {
        Once<Integer> once = new Once<>(made::incrementAndGet);

        assertThat(Simultaneously.call(20, number -> once.get())).containsOnly(1);
        assertThat(made).hasValue(1);
    }

    @Test
    void a_failure_is_not_kept() {
        Once<Integer> once = new Once<>(() -> {
            if (made.incrementAndGet() == 1) {
                throw new IllegalStateException("not yet");
            }
            return 7;
        });

        assertThatThrownBy(once::get).isInstanceOf(IllegalStateException.class);
        assertThat(once.get()).isEqualTo(7);
    }
}
