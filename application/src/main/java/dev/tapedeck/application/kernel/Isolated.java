package dev.tapedeck.application.kernel;

import dev.tapedeck.domain.id.RepositoryUnavailable;
import java.util.function.Consumer;

/** Handles one of several items, so that its failure does not affect the others. */
public final class Isolated {
    private Isolated() {}

    /**
     * Handles an item.
     *
     * @param failed receives the exception, to log it
     * @throws RepositoryUnavailable when the database is unavailable, as the other items would also fail
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
