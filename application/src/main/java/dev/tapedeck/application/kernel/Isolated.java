package dev.tapedeck.application.kernel;

import dev.tapedeck.domain.id.RepositoryUnavailable;
import java.util.function.Consumer;

/** Handles one of several items so that its failure does not keep the others from being handled. */
public final class Isolated {
    private Isolated() {}

    /**
     * Handles an item.
     *
     * @param failed gets what the item threw, to log it
     * @throws RepositoryUnavailable when the database is away, as the other items would fail, too
     */
    public static void run(Runnable item, Consumer<RuntimeException> failed) {
        try {
            item.run();
        } catch (RepositoryUnavailable unavailable) {
            throw unavailable;
        } catch (RuntimeException failure) {
            failed.accept(failure);
        }
    }
}
