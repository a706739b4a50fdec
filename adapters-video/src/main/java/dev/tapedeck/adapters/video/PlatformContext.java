package dev.tapedeck.adapters.video;

import dev.tapedeck.domain.id.IdSource;
import dev.tapedeck.domain.media.store.MediaStore;
import dev.tapedeck.domain.provider.ProviderKind;
import java.net.URI;
import java.time.InstantSource;
import java.util.Optional;

/**
 * What platforms need of the program that uses them, the same for all. Immutable; as thread-safe as its parts.
 *
 * @param clock tells the time
 * @param ids names what is new
 * @param media our store
 * @param buckets opens other buckets
 * @param publicUrl where platforms reach this server; empty when they do not, and no webhook is registered
 */
public record PlatformContext(
        InstantSource clock, IdSource ids, MediaStore media, Buckets buckets, Optional<URI> publicUrl) {
    /** Opens buckets that platforms write to. */
    @FunctionalInterface
    public interface Buckets {
        /** The bucket for reading. The opener closes it, after the platform. */
        MediaStore open(String name, String region);
    }

    /** For a program that platforms do not reach, and that reads no bucket beside its own. */
    public static PlatformContext of(InstantSource clock, IdSource ids, MediaStore media) {
        Buckets none = (name, region) -> {
            throw new IllegalStateException("bucket " + name + " of " + region + " cannot be opened here");
        };
        return new PlatformContext(clock, ids, media, none, Optional.empty());
    }

    public PlatformContext withBuckets(Buckets opener) {
        return new PlatformContext(clock, ids, media, opener, publicUrl);
    }

    public PlatformContext withPublicUrl(URI url) {
        return new PlatformContext(clock, ids, media, buckets, Optional.of(url));
    }

    /** Where a provider sends its events; empty when it does not reach this server. */
    public Optional<URI> webhookOf(ProviderKind provider) {
        return publicUrl.map(url -> url.resolve("/webhooks/" + provider));
    }
}
