package dev.tapedeck.adapters.video.daily;

import dev.tapedeck.domain.media.store.MediaStore;
import dev.tapedeck.domain.media.store.MediaStoreUnavailable;
import java.util.Optional;

/** Checks whether the bucket to which Daily writes can be read. Writes nothing there, as only Daily does. */
final class TrackBucketCheck {
    /** A prefix without objects, so that a large bucket is not listed. */
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
