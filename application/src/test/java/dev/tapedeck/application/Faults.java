package dev.tapedeck.application;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** What a test has happen around calls of ports: faults, and the moves of others at the worst moment. */
public final class Faults implements Interposed.Hook {
    private final Map<String, Runnable> always = new ConcurrentHashMap<>();
    private final Map<String, Runnable> onceBefore = new ConcurrentHashMap<>();
    private final Map<String, Runnable> onceAfter = new ConcurrentHashMap<>();

    /** Before every such call, until {@link #none}. */
    public void before(String call, Runnable what) {
        always.put(call, what);
    }

    /** Before the next such call only. */
    public void onceBefore(String call, Runnable what) {
        onceBefore.put(call, what);
    }

    /** After the next such call only. */
    public void onceAfter(String call, Runnable what) {
        onceAfter.put(call, what);
    }

    public void none() {
        always.clear();
        onceBefore.clear();
        onceAfter.clear();
    }

    @Override
    public void before(String call) {
        run(always.get(call));
        run(onceBefore.remove(call));
    }

    @Override
    public void after(String call) {
        run(onceAfter.remove(call));
    }

    private static void run(@Nullable Runnable what) {
        if (what != null) {
            what.run();
        }
    }
}
