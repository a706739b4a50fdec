package dev.tapedeck.application.result;

import java.util.function.Function;

/**
 * The result of an action: its value, or why it was refused. A refused action has changed nothing.
 *
 * @param <T> the value of an action that was carried out
 */
public sealed interface Result<T> {
    /** The action was carried out. */
    record Done<T>(T value) implements Result<T> {}

    /** The action was refused. */
    record Refused<T>(Refusal refusal) implements Result<T> {}

    static <T> Result<T> done(T value) {
        return new Done<>(value);
    }

    static <T> Result<T> refused(Refusal refusal) {
        return new Refused<>(refusal);
    }

    static <T> Result<T> notFound() {
        return refused(Refusal.notFound());
    }

    /** Maps the value; a refusal is unchanged. */
    default <U> Result<U> map(Function<? super T, ? extends U> how) {
        return this instanceof Done<T> done
                ? new Done<>(how.apply(done.value()))
                : new Refused<>(((Refused<T>) this).refusal());
    }

    /** Continues with another action on the value; a refusal is unchanged. */
    default <U> Result<U> flatMap(Function<? super T, Result<U>> next) {
        return this instanceof Done<T> done ? next.apply(done.value()) : new Refused<>(((Refused<T>) this).refusal());
    }

    /** Returns the value, or throws the exception that {@code failure} makes of the refusal. */
    default <X extends Throwable> T orElseThrow(Function<? super Refusal, X> failure) throws X {
        if (this instanceof Done<T> done) {
            return done.value();
        }
        throw failure.apply(((Refused<T>) this).refusal());
    }

    /**
     * Returns the value, for callers that know that the action was carried out.
     *
     * @throws IllegalStateException when it was refused
     */
    default T orElseThrow() {
        return orElseThrow(refusal -> new IllegalStateException("refused: " + refusal));
    }
}
