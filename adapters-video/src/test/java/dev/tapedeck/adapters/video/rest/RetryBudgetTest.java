package dev.tapedeck.adapters.video.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class RetryBudgetTest {
    private static final Duration SECOND = Duration.ofSeconds(1);

    @Test
    void each_wait_is_twice_as_long_until_nothing_is_left() {
        RetryBudget budget = new RetryBudget(3, SECOND, Duration.ofSeconds(30));

        assertThat(budget.consume(Duration.ZERO)).contains(SECOND);
        assertThat(budget.consume(Duration.ZERO)).contains(SECOND.multipliedBy(2));
        assertThat(budget.consume(Duration.ZERO)).contains(SECOND.multipliedBy(4));
        assertThat(budget.consume(Duration.ZERO)).isEmpty();
    }

    @Test
    void the_service_may_want_a_longer_wait_within_a_bound() {
        RetryBudget budget = new RetryBudget(3, SECOND, Duration.ofSeconds(30));

        assertThat(budget.consume(Duration.ofSeconds(30))).contains(Duration.ofSeconds(30));
        assertThat(budget.consume(Duration.ofSeconds(31))).isEmpty();
    }
}
