package dev.tapedeck.adapters.video.fake;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Loses, repeats, reorders, delays and corrupts messages by chance. Thread-safe. */
public final class FakeMischief {
    private static final long HELD_MILLIS_MAX = 500;

    private final Supplier<Mischief> wanted;
    private final ScheduledExecutorService later;
    private Mischief mischief = Mischief.NONE;
    private Random chance = new Random(Mischief.NONE.seed());
    private @Nullable Runnable held;

    /** @param wanted is asked for every message */
    public FakeMischief(Supplier<Mischief> wanted, ScheduledExecutorService later) {
        this.wanted = wanted;
        this.later = later;
    }

    /** Delivers one message. */
    @FunctionalInterface
    public interface Delivery {
        void deliver(ObjectNode event, boolean isCorrupt);
    }

    public void pass(ObjectNode event, Delivery delivery) {
        for (Runnable message : planned(event, delivery)) {
            message.run();
        }
    }

    private synchronized List<Runnable> planned(ObjectNode event, Delivery delivery) {
        follow(wanted.get());
        if (hits(mischief.lose())) {
            return released();
        }
        boolean isCorrupt = hits(mischief.corrupt());
        int copies = hits(mischief.repeat()) ? 2 : 1;
        long delay = (long) (chance.nextDouble() * mischief.delayMax().toMillis());
        Runnable message = () -> {
            for (int copy = 0; copy < copies; copy++) {
                soon(() -> delivery.deliver(event, isCorrupt), delay);
            }
        };
        if (hits(mischief.reorder()) && held == null) {
            held = message;
            soon(() -> released().forEach(Runnable::run), HELD_MILLIS_MAX);
            return List.of();
        }
        List<Runnable> all = new ArrayList<>();
        all.add(message);
        all.addAll(released());
        return all;
    }

    /** What was held back until another message had overtaken it. */
    private synchronized List<Runnable> released() {
        Runnable waiting = held;
        held = null;
        return waiting == null ? List.of() : List.of(waiting);
    }

    private void follow(Mischief now) {
        if (!now.equals(mischief)) {
            mischief = now;
            chance = new Random(now.seed());
        }
    }

    private boolean hits(double share) {
        return chance.nextDouble() < share;
    }

    private void soon(Runnable work, long millis) {
        try {
            Object unused = later.schedule(work, millis, TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException closed) {
            // The server is being closed: what it had to say is lost, as with any server.
            held = null;
        }
    }
}
