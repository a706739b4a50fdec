package dev.tapedeck.adapters.persistence.media;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import okhttp3.Call;
import okhttp3.EventListener;
import org.jspecify.annotations.Nullable;

/** Cancels one call that takes too long, including the body of its response. */
final class CallBound extends EventListener {
    private final ScheduledExecutorService timer;
    private final Duration max;
    private volatile @Nullable Future<?> end;

    CallBound(ScheduledExecutorService timer, Duration max) {
        this.timer = timer;
        this.max = max;
    }

    @Override
    public void callStart(Call call) {
        end = timer.schedule(call::cancel, max.toNanos(), TimeUnit.NANOSECONDS);
    }

    @Override
    public void callEnd(Call call) {
        isOver();
    }

    @Override
    public void callFailed(Call call, IOException failure) {
        isOver();
    }

    private void isOver() {
        Future<?> pending = end;
        if (pending != null) {
            pending.cancel(false);
        }
    }
}
