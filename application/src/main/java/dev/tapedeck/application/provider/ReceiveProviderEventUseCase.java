package dev.tapedeck.application.provider;

import dev.tapedeck.domain.provider.ProviderKind;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Takes in a message that a platform sends by itself. */
@FunctionalInterface
public interface ReceiveProviderEventUseCase {
    /** The longest message that is kept. */
    int BODY_BYTES_MAX = 1024 * 1024;

    /** What came of it. */
    enum Answer {
        /** It is kept, or was known, or need not be kept; the platform must not send it again. */
        ACCEPTED,
        /** It does not come from the platform; nothing was kept. */
        FORGED,
        /** This platform is not configured here. */
        NO_SUCH_PROVIDER
    }

    /**
     * Verifies, keeps and applies a message, within milliseconds. What cannot be applied now is kept and tried again.
     *
     * @param header gives a header's value by its lower-case name, null when it is absent
     * @param body exactly as received, at most {@link #BODY_BYTES_MAX} bytes
     * @throws dev.tapedeck.domain.id.RepositoryUnavailable when it could not be kept; the platform has to send it again
     */
    Answer receive(ProviderKind provider, UnaryOperator<@Nullable String> header, byte[] body);
}
