package dev.tapedeck.adapters.video;

import dev.tapedeck.domain.id.IdSource;
import dev.tapedeck.domain.media.store.MediaStore;
import dev.tapedeck.domain.provider.ProviderKind;
import java.net.URI;
import java.time.InstantSource;
import java.util.Optional;

/**
 * The dependencies of all platforms. Immutable; as thread-safe as its parts.
 *
 * @param clock gives the time
 * @param ids creates ids
 * @param media our store
 * @param buckets opens buckets other than our store
 * @param publicUrl the address of this server for platforms; empty when they cannot reach it, and then no webhook is
 *     registered
 */
public record PlatformContext(
        InstantSource clock, IdSource ids, MediaStore media, Buckets buckets, Optional<URI> publicUrl) {
    /** Opens buckets that platforms write to. */
    @FunctionalInterface
    public interface Buckets {
        /** Opens a bucket for reading. The opener closes it, after the platform. */
        MediaStore open(String name, String region);
    }

    /** A context without a public address and without other buckets. */
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

    /** The webhook address of a provider; empty when it cannot reach this server. */
    public Optional<URI> webhookOf(ProviderKind provider) {
        return publicUrl.map(url -> url.resolve("/webhooks/" + provider));
    }
}
