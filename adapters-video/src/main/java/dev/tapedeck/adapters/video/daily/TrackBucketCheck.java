package dev.tapedeck.adapters.video.daily;

import dev.tapedeck.domain.media.store.MediaStore;
import dev.tapedeck.domain.media.store.MediaStoreUnavailable;
import java.util.Optional;

/** Looks whether the bucket that Daily writes to can be read. Nothing is written there: that is Daily's to do. */
final class TrackBucketCheck {
    /** Nothing is there, so that a large bucket is not walked through. */
    private static final String NOWHERE = "tapedeck-doctor/";

    private final MediaStore bucket;

    TrackBucketCheck(MediaStore bucket) {
        this.bucket = bucket;
    }

    Optional<String> problem() {
        try {
            bucket.list(NOWHERE, object -> {});
            return Optional.empty();
        } catch (MediaStoreUnavailable refused) {
            return Optional.of("The bucket of raw tracks, " + bucket.location().bucket() + ", cannot be read: "
                    + refused.getMessage() + ". Check DAILY_BUCKET and DAILY_BUCKET_REGION, and that the keys of the"
                    + " store may list and read there.");
        }
    }
}
