package dev.tapedeck.application.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tapedeck.domain.id.RepositoryUnavailable;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class IsolatedTest {
    private final List<RuntimeException> failures = new ArrayList<>();

    @Test
    void a_failure_is_handed_over() {
        RuntimeException failure = new IllegalStateException("broken");

        Isolated.run(
                () -> {
                    throw failure;
                },
                failures::add);

        assertThat(failures).containsExactly(failure);
    }

    @Test
    void an_unavailable_database_is_not_isolated() {
        assertThatThrownBy(() -> Isolated.run(
                        () -> {
                            throw new RepositoryUnavailable("away", new IllegalStateException());
                        },
                        failures::add))
                .isInstanceOf(RepositoryUnavailable.class);
        assertThat(failures).isEmpty();
    }
}
