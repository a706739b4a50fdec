package dev.tapedeck.adapters.http.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tapedeck.adapters.http.problem.ProblemException;
import org.junit.jupiter.api.Test;

class BodyBudgetTest {
    private final BodyBudget budget = new BodyBudget(100, 4);

    @Test
    void one_address_gets_half() {
        budget.share("192.0.2.1").grow(50);

        assertThatThrownBy(() -> budget.share("192.0.2.1").grow(1)).isInstanceOf(ProblemException.class);
        assertThatCode(() -> budget.share("192.0.2.2").grow(50)).doesNotThrowAnyException();
        assertThatThrownBy(() -> budget.share("192.0.2.3").grow(1)).isInstanceOf(ProblemException.class);
    }

    @Test
    void what_is_given_back_can_be_taken_again() {
        BodyBudget.Share share = budget.share("192.0.2.1");
        share.grow(30);
        share.grow(20);

        share.close();
        share.close();

        assertThat(budget.bytes()).isZero();
        assertThatCode(() -> budget.share("192.0.2.1").grow(50)).doesNotThrowAnyException();
    }

    @Test
    void what_is_refused_takes_nothing() {
        BodyBudget.Share share = budget.share("192.0.2.1");

        assertThatThrownBy(() -> share.grow(51)).isInstanceOf(ProblemException.class);

        assertThat(budget.bytes()).isZero();
    }

    @Test
    void so_many_bodies_are_waited_for() {
        budget.share("192.0.2.1").beginWaiting();
        BodyBudget.Share second = budget.share("192.0.2.1");
        second.beginWaiting();

        assertThatThrownBy(() -> budget.share("192.0.2.1").beginWaiting()).isInstanceOf(ProblemException.class);
        second.endWaiting();
        assertThatCode(() -> budget.share("192.0.2.1").beginWaiting()).doesNotThrowAnyException();
    }
}
