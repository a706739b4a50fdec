package dev.tapedeck.domain.provider;

/** The source of a capture. */
public sealed interface CaptureSource {
    /**
     * A stream at an address.
     *
     * @param url may hold credentials, which {@code toString} hides
     */
    record Stream(SourceUrl url) implements CaptureSource {}

    /** A room on a video platform. */
    record Room(ProviderKind provider, String name) implements CaptureSource {
        /** Whether the name identifies one room for everybody; our own process has no rooms, and takes any name. */
        public boolean isShared() {
            return !provider.equals(ProviderKind.FFMPEG);
        }
    }
}
