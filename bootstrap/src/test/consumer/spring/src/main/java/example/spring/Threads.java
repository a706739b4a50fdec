package example.spring;

import java.time.Duration;
import java.util.Set;
import java.util.stream.Collectors;

/** The threads of a program, those of the Java machine itself left out. */
final class Threads {
    private static final Duration END_MAX = Duration.ofSeconds(2);

    private Threads() {}

    static Set<Thread> running() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getThreadGroup() != null
                        && !Set.of("system", "InnocuousThreadGroup")
                                .contains(thread.getThreadGroup().getName()))
                .collect(Collectors.toSet());
    }

    /** Returns when no others run; the system takes a moment to end threads. */
    static void awaitOnly(Set<Thread> known) throws InterruptedException {
        Lesson.await("threads to end", END_MAX, () -> known.containsAll(running()));
    }
}
