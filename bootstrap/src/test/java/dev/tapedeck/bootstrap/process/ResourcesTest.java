package dev.tapedeck.bootstrap.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ResourcesTest {
    private final List<String> closed = new ArrayList<>();
    private final Resources resources = new Resources();

    @Test
    void what_was_opened_last_is_closed_first() {
        resources.add("first", closing("first"));
        resources.add("second", closing("second"));

        resources.close();

        assertThat(closed).containsExactly("second", "first");
    }

    @Test
    void one_that_fails_to_close_does_not_keep_the_others_open() {
        resources.add("first", closing("first"));
        resources.add("broken", () -> {
            throw new IllegalStateException("stuck");
        });

        resources.close();

        assertThat(closed).containsExactly("first");
    }

    @Test
    void what_comes_after_the_end_is_closed_at_once() {
        resources.close();

        assertThatThrownBy(() -> resources.add("late", closing("late"))).hasMessageContaining("late");
        assertThat(closed).containsExactly("late");
    }

    @Test
    void closing_twice_closes_once() {
        resources.add("first", closing("first"));

        resources.close();
        resources.close();

        assertThat(closed).containsExactly("first");
    }

    private AutoCloseable closing(String name) {
        return () -> closed.add(name);
    }
}
