package dev.tapedeck.domain.provider;

/** What is captured. */
public sealed interface CaptureSource {
    /**
     * A stream at an address.
     *
     * @param url may hold credentials, so {@code toString} shows them hidden
     */
    record Stream(SourceUrl url) implements CaptureSource {}

    /** A room on a video platform. */
    record Room(ProviderKind provider, String name) implements CaptureSource {
        /** Whether everybody who names this room means the same one; without a platform it is a mere word. */
        public boolean isShared() {
            return provider.equals(ProviderKind.LIVEKIT) || provider.equals(ProviderKind.DAILY);
        }
    }
}
