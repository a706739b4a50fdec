package dev.tapedeck.domain.job;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.Callable;

/** A queue under test. A suite gives it delays that a test can wait for. */
public interface JobQueueFixture {
    Duration WAIT_MAX = Duration.ofSeconds(30);

    /** Short, as a queue whose time tests move needs a look for every minute that passes in it. */
    Duration LOOK_EVERY = Duration.ofMillis(10);

    /** The same one during a test, empty, and not started when the test begins. */
    JobQueue jobs();

    /** Lets time pass and does what is due then; nothing where the queue works by itself. */
    default void work() {}

    default void until(Callable<Boolean> condition) {
        await().pollInterval(LOOK_EVERY).atMost(WAIT_MAX).until(() -> {
            work();
            return condition.call();
        });
    }
}
